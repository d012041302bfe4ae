package dev.artel.learning.model;

import dev.artel.core.weights.Slot;
import java.util.List;
import java.util.Locale;

/**
 * A layer in its place.
 *
 * @param index from 0
 * @param weight the shape of its weight; empty where it learns nothing
 * @param bias likewise
 */
public record Stage(int index, Layer layer, Flow flow, List<Integer> weight, List<Integer> bias) {
  /** The shapes that come in and go out. */
  public record Flow(List<Integer> in, List<Integer> out) {
    public Flow {
      in = List.copyOf(in);
      out = List.copyOf(out);
    }
  }

  public Stage {
    weight = List.copyOf(weight);
    bias = List.copyOf(bias);
  }

  public boolean learns() {
    return !weight.isEmpty();
  }

  public Slot weightSlot() {
    return new Slot(name("weight"), weight);
  }

  public Slot biasSlot() {
    return new Slot(name("bias"), bias);
  }

  /** Slots are sorted as text, so the index has as many digits everywhere. */
  private String name(String part) {
    return String.format(Locale.ROOT, "%02d.%s", index, part);
  }
}
