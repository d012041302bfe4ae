package dev.artel.core.weights;

import java.util.List;

/** One named array inside a flat update. */
public record Slot(String name, List<Integer> shape) {
  public Slot {
    shape = List.copyOf(shape);
  }

  public int size() {
    return Math.toIntExact(Tensor.elements(shape));
  }
}
