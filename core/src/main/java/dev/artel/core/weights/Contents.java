package dev.artel.core.weights;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/**
 * What the header of a safetensors file says.
 *
 * @param metadata free text, which Artel neither writes nor relies on
 * @param tensors by their place in the file; together they cover its data without a gap
 */
public record Contents(SortedMap<String, String> metadata, List<Entry> tensors) {
  public Contents {
    tensors = List.copyOf(tensors);
  }

  /** Where tensors stand that follow each other. */
  static List<Entry> place(List<Tensor> tensors) {
    var entries = new ArrayList<Entry>();
    long at = 0;
    for (var tensor : tensors) {
      long end = at + tensor.elements() * tensor.type().width();
      entries.add(new Entry(tensor.name(), tensor.type(), tensor.shape(), at, end));
      at = end;
    }
    return entries;
  }

  /** One tensor, in the bytes {@code begin..end} (exclusive) after the header. */
  public record Entry(String name, DType type, List<Integer> shape, long begin, long end) {
    public Entry {
      shape = List.copyOf(shape);
    }
  }
}
