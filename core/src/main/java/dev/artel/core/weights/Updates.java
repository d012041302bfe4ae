package dev.artel.core.weights;

import dev.artel.core.values.Digests;
import dev.artel.core.values.Hash;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Updates as canonical safetensors: a tensor for each slot, F32 for weights; for sums I64, and the
 * scale as one more tensor, {@value #SCALE}. An update has one encoding only, so the hash of the
 * bytes is the hash of the update; other encodings of the same numbers are refused.
 */
public final class Updates {
  /** The scalar that holds {@link Layout#scaleBits}; no slot may have this name. */
  private static final String SCALE = "scale_bits";

  private static final int SHOWN = 3;

  private Updates() {}

  public static byte[] encode(Update update) {
    return Safetensors.write(tensors(update));
  }

  /** SHA-256 of {@link #encode}. */
  public static Hash hash(Update update) {
    return Digests.sha256(encode(update));
  }

  /** The length of every encoding of this layout: what a reader need allow. */
  public static long encodedSize(Layout layout) {
    return encode(zero(layout)).length;
  }

  /** Where the layout has {@link SparseTable}s, these may have any number of rows. */
  public static Decoded decode(byte[] bytes, Layout expected) {
    try {
      var found = Safetensors.read(bytes);
      var layout = withRowsOf(found, expected, bytes.length);
      var wanted = tensors(zero(layout));
      var misfit = misfit(found, wanted);
      if (!misfit.isEmpty()) {
        return new Decoded.Malformed(misfit);
      }
      if (!Arrays.equals(Safetensors.write(found), bytes)) {
        return new Decoded.Malformed("not the canonical encoding");
      }
      return update(found, layout);
    } catch (SafetensorsException e) {
      return new Decoded.Malformed(e.problem());
    }
  }

  /**
   * The expected layout, its tables as long as the found ones. Where the file is too small for all
   * that, it stays as it was, and the file does not fit: nobody claims more memory than it sends.
   */
  private static Layout withRowsOf(Tensors found, Layout expected, int fileSize) {
    var rows = new TreeMap<String, Integer>();
    for (var name : SparseTable.names(expected)) {
      found
          .find(name + "/key0")
          .filter(key -> key.shape().size() == 1 && key.type() == DType.I64)
          .ifPresent(key -> rows.put(name + "/", key.shape().getFirst()));
    }
    var slots = expected.slots().stream().map(slot -> withRows(slot, rows)).toList();
    long numbers = slots.stream().mapToLong(slot -> Tensor.elements(slot.shape())).sum();
    return numbers <= fileSize / Long.BYTES ? new Layout(slots, expected.scaleBits()) : expected;
  }

  private static Slot withRows(Slot slot, SortedMap<String, Integer> rows) {
    for (var table : rows.entrySet()) {
      if (slot.name().startsWith(table.getKey())) {
        var shape = new ArrayList<>(slot.shape());
        shape.set(0, table.getValue());
        return new Slot(slot.name(), shape);
      }
    }
    return slot;
  }

  private static Update zero(Layout layout) {
    return layout.scaleBits() == 0
        ? new Update.Weights(layout, new float[layout.size()])
        : new Update.Sums(layout, new long[layout.size()]);
  }

  private static Tensors tensors(Update update) {
    return switch (update) {
      case Update.Weights weights -> {
        var data = allocate(weights.values().length, DType.F32);
        data.asFloatBuffer().put(weights.values());
        yield new Tensors(cut(weights.layout(), DType.F32, data));
      }
      case Update.Sums sums -> {
        var data = allocate(sums.values().length, DType.I64);
        data.asLongBuffer().put(sums.values());
        var scale = allocate(1, DType.I64).putLong(0, sums.layout().scaleBits());
        var all = new ArrayList<>(cut(sums.layout(), DType.I64, data));
        all.add(new Tensor(SCALE, DType.I64, List.of(), scale));
        yield new Tensors(all);
      }
    };
  }

  private static ByteBuffer allocate(int numbers, DType type) {
    return ByteBuffer.allocate(Math.multiplyExact(numbers, type.width()))
        .order(ByteOrder.LITTLE_ENDIAN);
  }

  private static List<Tensor> cut(Layout layout, DType type, ByteBuffer data) {
    var tensors = new ArrayList<Tensor>();
    int at = 0;
    for (var slot : layout.slots()) {
      int length = slot.size() * type.width();
      tensors.add(new Tensor(slot.name(), type, slot.shape(), data.slice(at, length)));
      at += length;
    }
    return tensors;
  }

  /** What one has that the other has not; empty where names, types and shapes are the same. */
  private static String misfit(Tensors found, Tensors wanted) {
    var extra = describe(found);
    extra.removeAll(describe(wanted));
    var missing = describe(wanted);
    missing.removeAll(describe(found));
    return extra.isEmpty() && missing.isEmpty()
        ? ""
        : "not the model's tensors: found " + brief(extra) + ", lacks " + brief(missing);
  }

  private static Set<String> describe(Tensors tensors) {
    return tensors.all().stream()
        .map(tensor -> tensor.name() + " " + tensor.type() + " " + tensor.shape())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static String brief(Set<String> some) {
    return some.stream().limit(SHOWN).collect(Collectors.joining(", ", "[", "]"));
  }

  private static Decoded update(Tensors found, Layout layout) {
    return layout.scaleBits() == 0 ? weights(found, layout) : sums(found, layout);
  }

  private static Decoded weights(Tensors found, Layout layout) {
    var values = new float[layout.size()];
    for (var tensor : found.all()) {
      int at = layout.offset(tensor.name());
      int length = (int) tensor.elements();
      tensor.data().asFloatBuffer().get(values, at, length);
      for (int i = 0; i < length; i++) {
        if (!Float.isFinite(values[at + i])) {
          return new Decoded.NotFinite(tensor.name() + ", number " + i + ": " + values[at + i]);
        }
      }
    }
    return new Decoded.Sound(new Update.Weights(layout, values));
  }

  private static Decoded sums(Tensors found, Layout layout) {
    var values = new long[layout.size()];
    for (var tensor : found.all()) {
      if (tensor.name().equals(SCALE)) {
        long scale = tensor.data().getLong();
        if (scale != layout.scaleBits()) {
          return new Decoded.Malformed(
              "a scale of " + scale + " bits where the model has " + layout.scaleBits());
        }
      } else {
        int at = layout.offset(tensor.name());
        tensor.data().asLongBuffer().get(values, at, (int) tensor.elements());
      }
    }
    return ordered(new Update.Sums(layout, values));
  }

  private static Decoded ordered(Update.Sums sums) {
    try {
      SparseTable.names(sums.layout()).forEach(name -> SparseTable.find(sums, name));
      return new Decoded.Sound(sums);
    } catch (IllegalArgumentException e) {
      return new Decoded.Malformed(String.valueOf(e.getMessage()));
    }
  }
}
