package dev.artel.learning.recommender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artel.core.port.Lesson;
import dev.artel.core.port.Measure;
import dev.artel.core.values.Hash;
import dev.artel.core.weights.Decoded;
import dev.artel.core.weights.ModelSpec;
import dev.artel.core.weights.Update;
import dev.artel.core.weights.Updates;
import dev.artel.core.wire.Json;
import dev.artel.core.wire.Tree;
import dev.artel.learning.recommender.rows.Interactions;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecommenderTest {
  private static final Recommender LEARNER = new Recommender();
  private static final ModelSpec MODEL =
      new ModelSpec("recommender", Json.parse("{\"model\": \"neighbours\"}"));
  private static final Tree PLAN = Json.parse("{}");

  private static Update share(Interactions rows) {
    var start = LEARNER.initial(MODEL, 1);
    return LEARNER
        .train(new Lesson(MODEL, start, List.of(), rows.dataset(), PLAN, Hash.ZERO))
        .update();
  }

  @Test
  void shouldTrainAShareThatTravels() {
    var share = share(Towns.shop(1, 0, 600, 40));

    assertThat(LEARNER.objection(MODEL, PLAN, share)).isEmpty();
    assertThat(Updates.decode(Updates.encode(share), LEARNER.layout(MODEL)))
        .isEqualTo(new Decoded.Sound(share));
  }

  @Test
  void shouldAppraisePersonByPerson() throws InterruptedException {
    var rows = Towns.shop(1, 0, 900, 40);
    var own = rows.range(0, 800);
    var held = rows.range(800, 900);

    var losses = LEARNER.losses(MODEL, share(own), own.dataset(), held.dataset());
    var measures = LEARNER.measures(MODEL, share(own), own.dataset(), held.dataset());

    assertThat(Arrays.stream(losses).boxed()).isNotEmpty().allMatch(loss -> loss >= 0 && loss <= 1);
    assertThat(measures)
        .extracting(Measure::name)
        .contains("HR@10", "NDCG@10", "popularity HR@10", "own data HR@10", "pairs that left");
    assertThat(value(measures, "HR@10"))
        .as("of one's own share alone")
        .isEqualTo(value(measures, "own data HR@10"));
    assertThat(losses).isEqualTo(LEARNER.losses(MODEL, share(own), own.dataset(), held.dataset()));
    assertThat(measures)
        .isEqualTo(LEARNER.measures(MODEL, share(own), own.dataset(), held.dataset()));
  }

  private static double value(List<Measure> measures, String name) {
    return measures.stream().filter(m -> m.name().equals(name)).findFirst().orElseThrow().value();
  }

  @Test
  void shouldScoreTheLatestTenth() throws InterruptedException {
    var rows = Towns.shop(1, 0, 900, 40);

    var score = LEARNER.evaluate(MODEL, LEARNER.initial(MODEL, 1), rows.dataset());

    assertThat(score.metric().toReal()).isBetween(0.05, 1.0);
    assertThat(score.loss().toReal()).isBetween(0.0, 0.99);
  }

  @Test
  void shouldSayWhatIsWrongWithAModel() {
    var wrong =
        new ModelSpec("recommender", Json.parse("{\"model\": \"oracle\", \"minUsers\": 0}"));

    assertThatThrownBy(() -> LEARNER.layout(wrong))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("model");
    assertThatThrownBy(() -> LEARNER.layout(new ModelSpec("zoo", PLAN)))
        .hasMessage("\"zoo\" is no family of recommenders");
  }
}
