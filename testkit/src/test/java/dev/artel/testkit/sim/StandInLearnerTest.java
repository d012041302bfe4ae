package dev.artel.testkit.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.artel.core.port.Lesson;
import dev.artel.core.port.Measure;
import dev.artel.core.values.Seeds;
import dev.artel.core.weights.Dataset;
import dev.artel.core.weights.ModelSpec;
import dev.artel.core.weights.Update;
import dev.artel.core.wire.Tree;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StandInLearnerTest {
  private static final int CLASSES = 3;

  private final StandInLearner learner = new StandInLearner();
  private final ModelSpec model = StandInLearner.model(CLASSES, CLASSES);
  private final Update start = learner.initial(model, 1);
  private final Dataset data = StandInData.clouds(1, 60, CLASSES);
  private final Dataset unseen = StandInData.clouds(2, 60, CLASSES);

  @Test
  void shouldLearnFromHonestLabelsAndNotFromShuffledOnes() {
    var honest = train(start, data, 5);
    var bad = train(start, StandInData.shuffled(3, data), 5);

    assertThat(metric(honest)).isGreaterThan(metric(start)).isGreaterThan(0.7);
    assertThat(metric(bad)).isLessThan(0.6);
    assertThat(loss(honest)).isLessThan(loss(start));
    assertThat(loss(bad)).isGreaterThan(loss(honest));
  }

  @Test
  void shouldGiveTheSameBitsForTheSameSeedOnly() {
    assertThat(train(start, data, 5)).isEqualTo(train(start, data, 5));
    assertThat(train(start, data, 6)).isNotEqualTo(train(start, data, 5));
    assertThat(learner.initial(model, 2)).isNotEqualTo(start);
  }

  @Test
  void shouldLeaveTheStartAsItIs() {
    train(start, data, 5);

    assertThat(start).isEqualTo(learner.initial(model, 1));
  }

  @Test
  void shouldAppraiseSampleBySample() {
    var losses = learner.losses(model, start, data, unseen);

    double mean = Arrays.stream(losses).average().orElseThrow();
    assertThat(losses).hasSize(60);
    assertThat(mean).isCloseTo(loss(start), within(1e-6));
    assertThat(learner.measures(model, start, data, unseen))
        .containsExactly(new Measure("accuracy", metric(start), 60));
  }

  @Test
  void shouldGiveOneOutputPerSampleAndClass() {
    assertThat(learner.outputs(model, start, unseen)).hasSize(60 * CLASSES);
  }

  @Test
  void shouldRefuseAnotherModel() {
    assertThatThrownBy(() -> learner.layout(StandInLearner.model(0, CLASSES)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> learner.evaluate(StandInLearner.model(2, 2), start, unseen))
        .hasMessageContaining("fit");
  }

  private Update train(Update from, Dataset on, long seed) {
    var plan = new Tree.Obj(Map.of(), 0);
    return learner.train(new Lesson(model, from, List.of(), on, plan, Seeds.of(seed))).update();
  }

  private double metric(Update update) {
    return learner.evaluate(model, update, unseen).metric().toReal();
  }

  private double loss(Update update) {
    return learner.evaluate(model, update, unseen).loss().toReal();
  }
}
