package dev.artel.learning.torch;

import dev.artel.core.weights.Update;
import dev.artel.learning.model.Layer;
import dev.artel.learning.model.Network;
import dev.artel.learning.model.Stage;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * A model's first weights, as PyTorch chooses them by default (uniform within one over the root of
 * the fan-in, for weights and biases alike; norms begin as the identity) but drawn in Java: the
 * same on every machine.
 */
final class FirstWeights {
  private FirstWeights() {}

  static Update.Weights of(Network network, long seed) {
    var layout = network.layout();
    var values = new float[layout.size()];
    var random = new SplittableRandom(seed);
    for (var stage : network.stages()) {
      if (stage.learns()) {
        int weightAt = layout.offset(stage.weightSlot().name());
        int biasAt = layout.offset(stage.biasSlot().name());
        if (isNorm(stage)) {
          Arrays.fill(values, weightAt, weightAt + stage.weightSlot().size(), 1f);
        } else {
          double bound = 1 / Math.sqrt(fanIn(stage));
          fill(values, weightAt, stage.weightSlot().size(), bound, random);
          fill(values, biasAt, stage.biasSlot().size(), bound, random);
        }
      }
    }
    return new Update.Weights(layout, values);
  }

  private static boolean isNorm(Stage stage) {
    return stage.layer() instanceof Layer.GroupNorm || stage.layer() instanceof Layer.LayerNorm;
  }

  private static int fanIn(Stage stage) {
    return stage.weight().stream().skip(1).reduce(1, Math::multiplyExact);
  }

  private static void fill(
      float[] values, int from, int count, double bound, SplittableRandom random) {
    for (int i = from; i < from + count; i++) {
      values[i] = (float) ((2 * random.nextDouble() - 1) * bound);
    }
  }
}
