package dev.artel.learning.torch;

import static org.bytedeco.pytorch.global.torch.avg_pool2d;
import static org.bytedeco.pytorch.global.torch.conv2d;
import static org.bytedeco.pytorch.global.torch.group_norm;
import static org.bytedeco.pytorch.global.torch.layer_norm;
import static org.bytedeco.pytorch.global.torch.linear;
import static org.bytedeco.pytorch.global.torch.max_pool2d;
import static org.bytedeco.pytorch.global.torch.relu;
import static org.bytedeco.pytorch.global.torch.tanh;

import dev.artel.learning.model.Layer;
import dev.artel.learning.model.Network;
import dev.artel.learning.model.Stage;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.bytedeco.pytorch.LongOptional;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;

/** From inputs to logits, layer by layer. */
final class Forward {
  static final double NORM_EPSILON = 1e-5;

  private final Network network;
  private final Parameters parameters;

  /** What went into a stage, and what came out. */
  record Passage(Stage stage, Tensor in, Tensor out) {}

  Forward(Network network, Parameters parameters) {
    this.network = network;
    this.parameters = parameters;
  }

  /** As in use: dropout lets everything through. */
  Tensor logits(Tensor inputs) {
    var x = inputs;
    for (var stage : network.stages()) {
      if (!(stage.layer() instanceof Layer.Dropout)) {
        x = apply(stage, x);
      }
    }
    return x;
  }

  /** As in training; dropout's masks are drawn here, so that no state is shared between threads. */
  Tensor logits(Tensor inputs, RandomGenerator random) {
    return logits(inputs, random, _ -> {});
  }

  /** Also tells what goes through each stage. */
  Tensor logits(Tensor inputs, RandomGenerator random, Consumer<Passage> watcher) {
    var x = inputs;
    for (var stage : network.stages()) {
      var out =
          stage.layer() instanceof Layer.Dropout(double rate)
              ? x.mul(mask(x, rate, random))
              : apply(stage, x);
      watcher.accept(new Passage(stage, x, out));
      x = out;
    }
    return x;
  }

  private static Tensor mask(Tensor like, double rate, RandomGenerator random) {
    var mask = new float[Math.toIntExact(like.numel())];
    float kept = (float) (1 / (1 - rate));
    for (int i = 0; i < mask.length; i++) {
      mask[i] = random.nextDouble() < rate ? 0 : kept;
    }
    var shape = new long[Math.toIntExact(like.dim())];
    for (int i = 0; i < shape.length; i++) {
      shape[i] = like.size(i);
    }
    return Tensor.create(mask, shape);
  }

  private Tensor apply(Stage stage, Tensor x) {
    return switch (stage.layer()) {
      case Layer.Conv conv ->
          conv2d(
              x, weight(stage), bias(stage), pair(conv.stride()), pair(conv.padding()), pair(1), 1);
      case Layer.MaxPool(int size, int stride) ->
          max_pool2d(x, pair(size), pair(stride), pair(0), pair(1), false);
      case Layer.AvgPool(int size, int stride) ->
          avg_pool2d(x, pair(size), pair(stride), pair(0), false, true, new LongOptional());
      case Layer.Dense _ -> linear(x, weight(stage), bias(stage));
      case Layer.Flatten _ -> x.flatten(1, -1);
      case Layer.Relu _ -> relu(x);
      case Layer.Tanh _ -> tanh(x);
      case Layer.Dropout _ -> x;
      case Layer.GroupNorm(int groups) ->
          group_norm(
              x, groups, new TensorOptional(weight(stage)), bias(stage), NORM_EPSILON, false);
      case Layer.LayerNorm _ ->
          layer_norm(
              x,
              stage.flow().in().stream().mapToLong(i -> i).toArray(),
              new TensorOptional(weight(stage)),
              bias(stage),
              NORM_EPSILON,
              false);
    };
  }

  private Tensor weight(Stage stage) {
    return parameters.named(stage.weightSlot().name());
  }

  private TensorOptional bias(Stage stage) {
    return new TensorOptional(parameters.named(stage.biasSlot().name()));
  }

  static long[] pair(int extent) {
    return new long[] {extent, extent};
  }
}
