package dev.artel.learning.model;

import dev.artel.core.weights.Layout;
import dev.artel.core.weights.Slot;
import java.util.List;
import java.util.stream.Stream;

/** Layers that fit together, from an input to the scores (logits) of some classes. */
public record Network(List<Integer> input, List<Stage> stages) {
  public Network {
    input = List.copyOf(input);
    stages = List.copyOf(stages);
  }

  public int classes() {
    return stages.getLast().flow().out().getFirst();
  }

  public Layout layout() {
    return Layout.ofWeights(slots());
  }

  /** The largest number there is for all beyond it. */
  public long parameters() {
    return slots().stream()
        .mapToLong(slot -> Shapes.size(slot.shape()))
        .reduce(0, (a, b) -> a > Long.MAX_VALUE - b ? Long.MAX_VALUE : a + b);
  }

  private List<Slot> slots() {
    return stages.stream()
        .filter(Stage::learns)
        .flatMap(stage -> Stream.of(stage.weightSlot(), stage.biasSlot()))
        .toList();
  }
}
