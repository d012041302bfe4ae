package dev.artel.learning.torch;

import static org.bytedeco.pytorch.global.torch.bmm;
import static org.bytedeco.pytorch.global.torch.group_norm;
import static org.bytedeco.pytorch.global.torch.im2col;
import static org.bytedeco.pytorch.global.torch.layer_norm;

import dev.artel.learning.model.Layer;
import dev.artel.learning.model.Stage;
import java.util.List;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;

/**
 * The gradients of one stage's weight and bias, for each sample of a batch on its own. No stage
 * mixes samples, so they follow from what went in and from the slope at what came out, and one pass
 * over a batch gives all (Goodfellow, Efficient per-example gradient computations, 2015; for
 * convolutions Rochette, Manoel and Tramel, 2019).
 */
sealed interface SampleGradients {
  Stage stage();

  /** The square of each sample's norm over weight and bias. */
  Tensor squares();

  /** The sum of the weights' gradients, each scaled. */
  Tensor weight(Tensor scales);

  Tensor bias(Tensor scales);

  static SampleGradients of(Forward.Passage passage, Tensor slope) {
    var stage = passage.stage();
    var in = passage.in().detach();
    return switch (stage.layer()) {
      case Layer.Dense _ -> new Outer(stage, in, slope);
      case Layer.Conv conv -> convolution(stage, conv, in, slope);
      case Layer.GroupNorm(int groups) -> {
        var none = new TensorOptional();
        yield scaling(
            stage, group_norm(in, groups, none, none, Forward.NORM_EPSILON, false), slope);
      }
      case Layer.LayerNorm _ -> {
        var none = new TensorOptional();
        var shape = stage.flow().in().stream().mapToLong(i -> i).toArray();
        yield scaling(stage, layer_norm(in, shape, none, none, Forward.NORM_EPSILON, false), slope);
      }
      default -> throw new IllegalArgumentException(stage.layer() + " learns nothing");
    };
  }

  private static SampleGradients convolution(
      Stage stage, Layer.Conv conv, Tensor in, Tensor slope) {
    var patches =
        im2col(
            in,
            Forward.pair(conv.kernel()),
            Forward.pair(1),
            Forward.pair(conv.padding()),
            Forward.pair(conv.stride()));
    var slopes = slope.flatten(2, -1);
    return new Whole(stage, bmm(slopes, patches.transpose(1, 2)).flatten(1, -1), slopes.sum(2));
  }

  /** A scale and a shift of each feature, or of all features of a channel. */
  private static SampleGradients scaling(Stage stage, Tensor normed, Tensor slope) {
    long samples = slope.size(0);
    long learned = stage.weightSlot().size();
    var scales = slope.mul(normed).reshape(samples, learned, -1).sum(2);
    return new Whole(stage, scales, slope.reshape(samples, learned, -1).sum(2));
  }

  /** Of a dense layer, whose weight's gradient is an outer product that need not be written out. */
  record Outer(Stage stage, Tensor in, Tensor slope) implements SampleGradients {
    @Override
    public Tensor squares() {
      var ofBias = slope.square().sum(1);
      return in.square().sum(1).mul(ofBias).add(ofBias);
    }

    @Override
    public Tensor weight(Tensor scales) {
      return slope.mul(scales.unsqueeze(1)).t().matmul(in);
    }

    @Override
    public Tensor bias(Tensor scales) {
      return slope.t().matmul(scales);
    }
  }

  /** Written out: one row for each sample. */
  record Whole(Stage stage, Tensor weights, Tensor biases) implements SampleGradients {
    @Override
    public Tensor squares() {
      return weights.square().sum(1).add(biases.square().sum(1));
    }

    @Override
    public Tensor weight(Tensor scales) {
      return weights.t().matmul(scales).reshape(shape(stage.weight()));
    }

    @Override
    public Tensor bias(Tensor scales) {
      return biases.t().matmul(scales).reshape(shape(stage.bias()));
    }

    private static long[] shape(List<Integer> extents) {
      return extents.stream().mapToLong(i -> i).toArray();
    }
  }
}
