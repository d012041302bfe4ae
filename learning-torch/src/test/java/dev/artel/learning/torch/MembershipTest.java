package dev.artel.learning.torch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.core.weights.ModelSpec;
import dev.artel.learning.data.Labelled;
import dev.artel.learning.data.StrokeDigits;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Whether a seat can tell by an update if a sample was among the worker's. It guesses yes where the
 * sample's loss fell far between the round's start and the update: the threshold attack of Yeom et
 * al., Privacy risk in machine learning, 2018, with the start as each sample's own measure. The
 * figures are those of docs/privacy.md.
 */
class MembershipTest {
  private static final ModelSpec MODEL =
      Curious.model(
          "layers",
          "{'input': [1, 28, 28], 'layers': ['flatten', {'dense': 64}, 'relu', {'dense': 10}]}");
  private static final String TRAINING =
      "'epochs': 60, 'batch': 20, 'optimiser': {'sgd': {'learningRate': 0.1}}";
  private static final int SEEDS = 3;
  private static final Labelled MEMBERS = StrokeDigits.corpus().train().first(100);
  private static final Labelled OTHERS = StrokeDigits.corpus().test().first(1000);

  @Test
  void shouldTellMembersByAPlainUpdate() {
    assertThat(area("")).as("seeds 0 to 2").isBetween(0.75, 0.85);
  }

  @ParameterizedTest
  @CsvSource({"2, 0.63, 0.73", "8, 0.46, 0.56"})
  void shouldTellThemTheLessTheMoreNoiseThereIs(double noise, double least, double most) {
    assertThat(area(", 'privacy': {'clip': 1, 'noise': " + noise + "}"))
        .as("seeds 0 to 2")
        .isBetween(least, most);
  }

  /** Under the curve of true over false positives: 0.5 for a blind guess. */
  private static double area(String privacy) {
    return IntStream.range(0, SEEDS)
        .mapToDouble(seed -> area("{" + TRAINING + privacy + "}", seed))
        .average()
        .orElseThrow();
  }

  private static double area(String plan, long seed) {
    var start = Curious.LEARNER.initial(MODEL, seed);
    var after = Curious.trained(MODEL, start, MEMBERS.dataset(), plan, seed);
    return Curious.areaUnderCurve(
        Curious.gains(MODEL, start, after, MEMBERS), Curious.gains(MODEL, start, after, OTHERS));
  }
}
