package dev.artel.learning.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.artel.core.values.Hash;
import dev.artel.core.values.Seeds;
import dev.artel.core.wire.Json;
import dev.artel.learning.model.LocalPlan;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PrivacySpentTest {
  @Test
  void shouldCountTheStepsOfAllRounds() {
    // tensorflow/privacy, compute_dp_sgd_privacy_test.py: 60,000 samples, lots of 150, 15 epochs.
    var five = plan("{'epochs': 5, 'batch': 150, 'privacy': {'noise': 1.3}}");

    var spent = PrivacySpent.of(five, 60_000, 3).orElseThrow();

    assertThat(spent.epsilon()).isCloseTo(0.7242234026109595, within(1e-9));
    assertThat(spent.delta()).isEqualTo(1e-5);
  }

  @Test
  void shouldSayNothingOfAPlanWithoutPrivacy() {
    assertThat(PrivacySpent.of(plan("{}"), 100, 1)).isEmpty();
    assertThat(PrivacySpent.of(plan("{'privacy': 'none'}"), 100, 1)).isEmpty();
  }

  @Test
  void shouldSpendNothingWithoutSamplesOrRounds() {
    var plan = plan("{'privacy': {}}");

    assertThat(PrivacySpent.of(plan, 0, 3).orElseThrow().epsilon()).isZero();
    assertThat(PrivacySpent.of(plan, 100, 0).orElseThrow().epsilon()).isZero();
  }

  @Test
  void shouldRefuseWhatIsNoPrivacy() {
    for (var wrong : new String[] {"{'noise': 0}", "{'clip': -1}", "{'delta': 1}", "'some'"}) {
      assertThatThrownBy(() -> plan("{'privacy': " + wrong + "}"))
          .as(wrong)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("privacy");
    }
  }

  @Test
  void shouldDrawEverySampleAsOftenAsTheRateSays() {
    var lots = new Lots(50, 10);
    var random = SecretDraws.of(Seeds.of(1), Hash.ZERO);
    var drawn = new int[50];
    for (int step = 0; step < 2000; step++) {
      for (int sample : lots.draw(random)) {
        drawn[sample]++;
      }
    }

    // 2,000 draws at a rate of 0.2: 400, with a deviation of 18.
    for (int times : drawn) {
      assertThat(times).isBetween(310, 490);
    }
    assertThat(lots.stepsInAnEpoch()).isEqualTo(5);
    assertThat(new Lots(7, 10).draw(random)).hasSize(7);
  }

  @Test
  void shouldDrawTheSameForTheSameSecretAndPurposeAlone() {
    assertThat(numbers(1, 1)).isEqualTo(numbers(1, 1));
    assertThat(numbers(1, 1)).isNotEqualTo(numbers(1, 2)).isNotEqualTo(numbers(2, 1));
  }

  @Test
  void shouldDrawGaussianNumbers() {
    var random = SecretDraws.of(Seeds.of(7), Hash.ZERO);
    var sample = IntStream.range(0, 200_000).mapToDouble(_ -> random.nextGaussian()).toArray();

    double mean = IntStream.range(0, sample.length).mapToDouble(i -> sample[i]).average().orElse(9);
    double square =
        IntStream.range(0, sample.length)
            .mapToDouble(i -> sample[i] * sample[i])
            .average()
            .orElse(9);
    long tail = IntStream.range(0, sample.length).filter(i -> Math.abs(sample[i]) > 1.96).count();
    assertThat(mean).isCloseTo(0, within(0.01));
    assertThat(square).isCloseTo(1, within(0.015));
    assertThat((double) tail / sample.length).isCloseTo(0.05, within(0.002));
  }

  private static long[] numbers(long secret, long purpose) {
    return SecretDraws.of(Seeds.of(secret), Seeds.of(purpose)).longs(3000).toArray();
  }

  private static LocalPlan plan(String text) {
    return LocalPlan.of(Json.parse(text.replace('\'', '"')));
  }
}
