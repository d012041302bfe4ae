package dev.artel.learning.torch;

import dev.artel.core.port.Lesson;
import dev.artel.core.values.Digests;
import dev.artel.core.values.Hash;
import dev.artel.core.weights.Datasets;
import dev.artel.core.weights.Updates;
import dev.artel.core.wire.Json;
import dev.artel.learning.privacy.Lots;
import dev.artel.learning.privacy.SecretDraws;
import java.nio.charset.StandardCharsets;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.pytorch.Tensor;

/**
 * Steps that tell little of any one sample: lots drawn sample by sample, clipped gradients, and
 * Gaussian noise on their sum (DP-SGD: Abadi et al., Deep learning with differential privacy, 2016,
 * algorithm 1). The lots and the noise come from the lesson's secret and all that the result
 * depends on: a training that is repeated after a crash gives the same bits, and no two different
 * ones share their noise.
 */
final class PrivateEpochs implements Epochs {
  private final ClippedSum sum;
  private final Descent descent;
  private final Lots lots;
  private final double deviation;
  private final SecretDraws draws;

  PrivateEpochs(ClippedSum sum, Descent descent, Lots lots, double deviation, SecretDraws draws) {
    this.sum = sum;
    this.descent = descent;
    this.lots = lots;
    this.deviation = deviation;
    this.draws = draws;
  }

  /** All that is random in a private training. */
  static SecretDraws draws(Lesson lesson) {
    var words =
        lesson.model().family() + Json.write(lesson.model().body()) + Json.write(lesson.plan());
    var purpose =
        Digests.sha256(
            octets(Updates.hash(lesson.start())),
            octets(Datasets.hash(lesson.data())),
            words.getBytes(StandardCharsets.UTF_8));
    return SecretDraws.of(lesson.secret(), purpose);
  }

  private static byte[] octets(Hash hash) {
    return hash.bytes().toArray();
  }

  @Override
  public double next() throws InterruptedException {
    double loss = 0;
    long drawn = 0;
    for (int step = 0; step < lots.stepsInAnEpoch(); step++) {
      Epochs.stopIfInterrupted();
      var lot = lots.draw(draws);
      loss += sum.add(lot, draws);
      drawn += lot.length;
      sum.gradients().forEach(this::blur);
      descent.step(sum.gradients());
    }
    return loss / Math.max(1, drawn);
  }

  private void blur(Tensor gradient) {
    var values = new float[Math.toIntExact(gradient.numel())];
    var pointer = new FloatPointer(gradient.data_ptr());
    pointer.get(values);
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) ((values[i] + deviation * draws.nextGaussian()) / lots.size());
    }
    pointer.put(values);
  }
}
