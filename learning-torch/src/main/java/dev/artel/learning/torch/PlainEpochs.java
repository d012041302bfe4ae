package dev.artel.learning.torch;

import static org.bytedeco.pytorch.global.torch.cross_entropy_loss;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.bytedeco.javacpp.PointerScope;

/** Batch after batch of all samples in a new order. */
final class PlainEpochs implements Epochs {
  private final Forward forward;
  private final Descent descent;
  private final Samples samples;
  private final int batch;
  private final SplittableRandom random;

  PlainEpochs(
      Forward forward, Descent descent, Samples samples, int batch, SplittableRandom random) {
    this.forward = forward;
    this.descent = descent;
    this.samples = samples;
    this.batch = batch;
    this.random = random;
  }

  @Override
  public double next() throws InterruptedException {
    var order = shuffled(samples.count());
    double sum = 0;
    for (int from = 0; from < order.length; from += batch) {
      Epochs.stopIfInterrupted();
      var rows = Arrays.copyOfRange(order, from, Math.min(order.length, from + batch));
      try (var _ = new PointerScope()) {
        var logits = forward.logits(samples.inputs(rows), random);
        var loss = cross_entropy_loss(logits, samples.labels(rows));
        loss.backward();
        descent.step();
        sum += (double) loss.item_float() * rows.length;
      }
    }
    return sum / order.length;
  }

  private int[] shuffled(int size) {
    var order = new int[size];
    for (int i = 0; i < size; i++) {
      int j = random.nextInt(i + 1);
      order[i] = order[j];
      order[j] = i;
    }
    return order;
  }
}
