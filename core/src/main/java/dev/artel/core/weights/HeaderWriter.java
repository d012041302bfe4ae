package dev.artel.core.weights;

import dev.artel.core.wire.Json;
import dev.artel.core.wire.Tree;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.LongStream;

/** The one JSON text for a list of tensors, filled up with spaces to a multiple of 8 bytes. */
final class HeaderWriter {
  private static final int ALIGNMENT = 8;

  private HeaderWriter() {}

  static byte[] write(List<Contents.Entry> entries) {
    var fields = new LinkedHashMap<String, Tree>();
    entries.forEach(entry -> fields.put(entry.name(), tree(entry)));
    Tree header = new Tree.Obj(fields, 0);
    var json = Json.write(header);
    int length = json.getBytes(StandardCharsets.UTF_8).length;
    int padding = Math.ceilDiv(length, ALIGNMENT) * ALIGNMENT - length;
    return (json + " ".repeat(padding)).getBytes(StandardCharsets.UTF_8);
  }

  private static Tree tree(Contents.Entry entry) {
    var fields = new LinkedHashMap<String, Tree>();
    fields.put("dtype", new Tree.Str(entry.type().name(), 0));
    fields.put("shape", numbers(entry.shape().stream().mapToLong(Integer::longValue)));
    fields.put("data_offsets", numbers(LongStream.of(entry.begin(), entry.end())));
    return new Tree.Obj(fields, 0);
  }

  private static Tree numbers(LongStream numbers) {
    return new Tree.Arr(
        numbers.<Tree>mapToObj(n -> new Tree.Num(BigDecimal.valueOf(n), 0)).toList(), 0);
  }
}
