package dev.artel.core.weights;

import java.util.Comparator;
import java.util.List;

/**
 * How a flat array divides into named slots, sorted by name. {@code scaleBits} is the number of
 * fractional bits of fixed-point sums; 0 for floating-point weights.
 */
public record Layout(List<Slot> slots, int scaleBits) {
  public Layout {
    slots = slots.stream().sorted(Comparator.comparing(Slot::name)).toList();
  }

  public static Layout ofWeights(List<Slot> slots) {
    return new Layout(slots, 0);
  }

  /** Length of the flat array. */
  public int size() {
    return slots.stream().mapToInt(Slot::size).reduce(0, Math::addExact);
  }

  /** Where the named slot begins in the flat array. */
  public int offset(String name) {
    int at = 0;
    for (var slot : slots) {
      if (slot.name().equals(name)) {
        return at;
      }
      at += slot.size();
    }
    throw new IllegalArgumentException("no slot " + name + " in the layout");
  }
}
