package dev.artel.core.weights;

import java.util.Arrays;

/**
 * What a learner learnt, as one flat array with a layout. Arrays are shared, not copied (a model is
 * megabytes): whoever holds an update must not write to it.
 */
public sealed interface Update {
  Layout layout();

  /** Floating-point weights: summed in a canonical order, so equal to the bit everywhere. */
  record Weights(Layout layout, float[] values) implements Update {
    public Weights {
      requireSize(layout, values.length);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Weights that
          && layout.equals(that.layout)
          && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
      return "Weights[" + values.length + "]";
    }
  }

  /** Fixed-point sums: exactly additive in any order. */
  record Sums(Layout layout, long[] values) implements Update {
    public Sums {
      requireSize(layout, values.length);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Sums that
          && layout.equals(that.layout)
          && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
      return "Sums[" + values.length + "]";
    }
  }

  private static void requireSize(Layout layout, int size) {
    if (layout.size() != size) {
      throw new IllegalArgumentException(
          "the layout has " + layout.size() + " numbers, the array " + size);
    }
  }
}
