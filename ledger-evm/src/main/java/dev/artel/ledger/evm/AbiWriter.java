package dev.artel.ledger.evm;

import dev.artel.core.values.Address;
import dev.artel.core.values.Bytes;
import dev.artel.core.values.Cid;
import dev.artel.core.values.Coins;
import dev.artel.core.values.Hash;
import dev.artel.core.values.Micros;
import dev.artel.core.wire.Shape;
import dev.artel.core.wire.Word;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** One tuple: heads of a known size in front, and behind them what the offsets among them name. */
final class AbiWriter {
  private final int headsSize;
  private final ByteArrayOutputStream heads = new ByteArrayOutputStream();
  private final ByteArrayOutputStream tails = new ByteArrayOutputStream();

  private AbiWriter(int headsSize) {
    this.headsSize = headsSize;
  }

  static byte[] components(Record record) {
    var shape = Shape.of(record.getClass());
    var writer = new AbiWriter(Abi.headsSize(shape));
    shape.components().forEach(component -> writer.put(component.of(record)));
    return writer.bytes();
  }

  static byte[] arguments(Record... arguments) {
    var present = Arrays.stream(arguments).filter(a -> Abi.isArgument(a.getClass())).toList();
    var writer = new AbiWriter(present.stream().mapToInt(a -> Abi.headSize(a.getClass())).sum());
    present.forEach(writer::put);
    return writer.bytes();
  }

  private void put(Object value) {
    switch (value) {
      case Bytes bytes -> putTail(sized(bytes.toArray()));
      case String text -> putTail(sized(text.getBytes(StandardCharsets.UTF_8)));
      case List<?> list -> putTail(items(list));
      case Hash _, Cid _, Address _, Coins _, Micros _ -> heads.writeBytes(Word.of(value));
      case Record record when Abi.isDynamic(record.getClass()) -> putTail(components(record));
      case Record record -> heads.writeBytes(components(record));
      default -> heads.writeBytes(Word.of(value));
    }
  }

  private void putTail(byte[] tail) {
    heads.writeBytes(Word.of(headsSize + tails.size()));
    tails.writeBytes(tail);
  }

  private byte[] bytes() {
    heads.writeBytes(tails.toByteArray());
    return heads.toByteArray();
  }

  private static byte[] sized(byte[] content) {
    int padded = Math.ceilDiv(content.length, Word.SIZE) * Word.SIZE;
    return join(content.length, Arrays.copyOf(content, padded));
  }

  private static byte[] items(List<?> list) {
    var words = new ByteArrayOutputStream();
    list.forEach(item -> words.writeBytes(Word.of(item)));
    return join(list.size(), words.toByteArray());
  }

  private static byte[] join(int length, byte[] content) {
    var out = new ByteArrayOutputStream();
    out.writeBytes(Word.of(length));
    out.writeBytes(content);
    return out.toByteArray();
  }
}
