package dev.artel.learning.torch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.core.weights.ModelSpec;
import dev.artel.core.weights.Update;
import dev.artel.learning.data.Labelled;
import dev.artel.learning.data.StrokeDigits;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Whether a seat can rebuild pictures from an update. Where a first dense layer sees them, the
 * gradient of a unit's weights is its bias's times the picture, so their ratio is the picture
 * (Phong et al., Privacy-preserving deep learning via additively homomorphic encryption, 2018); of
 * several pictures it is a mean, and a unit that only one of them wakes still gives that one whole.
 */
class InversionTest {
  private static final ModelSpec MODEL = Curious.model("zoo", "{'name': '2nn'}");
  private static final int UNITS = 200;
  private static final int PIXELS = 784;

  @ParameterizedTest
  @CsvSource({"1, 0.999", "8, 0.9"})
  void shouldRebuildPicturesFromAPlainUpdate(int samples, double least) {
    assertThat(likeness(samples, "")).isGreaterThan(least);
  }

  @ParameterizedTest
  @CsvSource({"1", "8"})
  void shouldNotRebuildPicturesFromANoisedUpdate(int samples) {
    assertThat(likeness(samples, ", 'privacy': {'clip': 1, 'noise': 1.1}")).isLessThan(0.3);
  }

  /** The mean over the samples of the best picture's correlation with them. */
  static double likeness(int samples, String privacy) {
    var data = StrokeDigits.corpus().train().first(samples);
    var start = (Update.Weights) Curious.LEARNER.initial(MODEL, 1);
    var plan = "{'batch': " + samples + privacy + "}";
    var after = Curious.trained(MODEL, start, data.dataset(), plan, 1);
    return IntStream.range(0, samples)
        .mapToDouble(row -> likeness(start, after, picture(data, row)))
        .average()
        .orElseThrow();
  }

  private static double likeness(Update.Weights start, Update.Weights after, double[] picture) {
    int weightAt = start.layout().offset("01.weight");
    int biasAt = start.layout().offset("01.bias");
    return IntStream.range(0, UNITS)
        .filter(unit -> moved(start, after, biasAt + unit) != 0)
        .mapToDouble(
            unit -> {
              double ofBias = moved(start, after, biasAt + unit);
              var rebuilt =
                  IntStream.range(0, PIXELS)
                      .mapToDouble(i -> moved(start, after, weightAt + unit * PIXELS + i) / ofBias)
                      .toArray();
              return Curious.correlation(rebuilt, picture);
            })
        .max()
        .orElse(0);
  }

  private static double moved(Update.Weights start, Update.Weights after, int at) {
    return (double) after.values()[at] - start.values()[at];
  }

  private static double[] picture(Labelled data, int row) {
    var images = data.dataset().columns().find(Labelled.IMAGES).orElseThrow().data();
    return IntStream.range(0, PIXELS)
        .mapToDouble(i -> Byte.toUnsignedInt(images.get(row * PIXELS + i)))
        .toArray();
  }
}
