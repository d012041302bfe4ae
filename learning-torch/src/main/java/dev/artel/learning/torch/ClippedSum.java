package dev.artel.learning.torch;

import static org.bytedeco.pytorch.global.torch.cross_entropy_loss;
import static org.bytedeco.pytorch.global.torch.grad;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.TensorVector;

/**
 * The sum of some samples' gradients, each scaled down to a norm of {@code clip}: no sample moves
 * the sum by more, whatever the model and the sample are.
 */
final class ClippedSum {
  private static final int SUM = 2;
  private static final long NO_CLASS = -100;
  // As for evaluation, larger pieces cost more than they save.
  private static final int PIECE = 32;

  private final Forward forward;
  private final Samples samples;
  private final double clip;
  private final SortedMap<String, Tensor> sums;

  ClippedSum(Forward forward, Samples samples, SortedMap<String, Tensor> zeros, double clip) {
    this.forward = forward;
    this.samples = samples;
    this.clip = clip;
    this.sums = zeros;
  }

  /** One for each parameter, in the order of the slots. */
  List<Tensor> gradients() {
    return List.copyOf(sums.values());
  }

  /** Adds these rows' gradients, and returns the sum of their losses. */
  double add(int[] rows, RandomGenerator random) {
    double loss = 0;
    for (int from = 0; from < rows.length; from += PIECE) {
      int to = Math.min(rows.length, from + PIECE);
      loss += addPiece(Arrays.copyOfRange(rows, from, to), random);
    }
    return loss;
  }

  private double addPiece(int[] rows, RandomGenerator random) {
    if (rows.length == 0) {
      return 0;
    }
    try (var _ = new PointerScope()) {
      var learning = new ArrayList<Forward.Passage>();
      var logits = forward.logits(samples.inputs(rows), random, passage -> keep(passage, learning));
      var none = new TensorOptional();
      var loss = cross_entropy_loss(logits, samples.labels(rows), none, SUM, NO_CLASS, 0);
      var outs = learning.stream().map(Forward.Passage::out).toArray(Tensor[]::new);
      var slopes = grad(new TensorVector(loss), new TensorVector(outs)).get();
      var gradients =
          IntStream.range(0, outs.length)
              .mapToObj(i -> SampleGradients.of(learning.get(i), slopes[i]))
              .toList();
      var norms = norms(gradients, rows.length);
      var bounded = bounded(rows, norms);
      // A sample without a norm cannot be scaled down, and would show itself in every weight.
      if (bounded.length < rows.length) {
        return addPiece(bounded, random);
      }
      add(gradients, scales(norms));
      return loss.item_float();
    }
  }

  private static void keep(Forward.Passage passage, List<Forward.Passage> learning) {
    if (passage.stage().learns()) {
      learning.add(passage);
    }
  }

  private static float[] norms(List<SampleGradients> gradients, int samples) {
    var squares =
        gradients.stream().map(SampleGradients::squares).reduce(Tensor::add).orElseThrow();
    var norms = new float[samples];
    new FloatPointer(squares.sqrt().contiguous().data_ptr()).get(norms);
    return norms;
  }

  private static int[] bounded(int[] rows, float[] norms) {
    return IntStream.range(0, rows.length)
        .filter(i -> Float.isFinite(norms[i]))
        .map(i -> rows[i])
        .toArray();
  }

  private Tensor scales(float[] norms) {
    var scales = new float[norms.length];
    for (int i = 0; i < norms.length; i++) {
      scales[i] = (float) Math.min(1, clip / norms[i]);
    }
    return Tensor.create(scales, scales.length);
  }

  private void add(List<SampleGradients> gradients, Tensor scales) {
    for (var gradient : gradients) {
      sum(gradient.stage().weightSlot().name()).add_(gradient.weight(scales));
      sum(gradient.stage().biasSlot().name()).add_(gradient.bias(scales));
    }
  }

  private Tensor sum(String slot) {
    return Optional.ofNullable(sums.get(slot)).orElseThrow();
  }
}
