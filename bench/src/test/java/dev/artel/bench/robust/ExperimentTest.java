package dev.artel.bench.robust;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.core.values.Micros;
import dev.artel.core.weights.Dataset;
import dev.artel.core.wire.Json;
import dev.artel.core.wire.Tree;
import dev.artel.testkit.sim.StandInData;
import dev.artel.testkit.sim.StandInLearner;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExperimentTest {
  private static final int FEATURES = 4;
  private static final long SEED = 5;

  private static World world() {
    var parts = clouds(100, 10, 100);
    var flipped = new ArrayList<Dataset>();
    for (var part : parts.subList(7, 10)) {
      flipped.add(StandInData.shuffled(SEED, part));
    }
    var task =
        new World.Task(
            StandInLearner.model(FEATURES, FEATURES),
            new Tree.Obj(Map.of(), 0),
            new StandInLearner());
    var exam = new World.Exam(StandInData.clouds(99, 2_000, FEATURES), SEED);
    return new World(task, parts, flipped, clouds(1, 3, 400), exam);
  }

  private static List<Dataset> clouds(int seed, int count, int samples) {
    return IntStream.range(0, count)
        .mapToObj(i -> StandInData.clouds(seed + i, samples, FEATURES))
        .toList();
  }

  @Test
  void shouldShowThatTheGateKeepsTheMeanSound() throws InterruptedException {
    var field = new Experiment.Field("clouds", world(), Trial.Gate.of(1, 0));
    var rules = List.of("mean", "median");

    var cells = new Experiment(List.of(field), rules).run(2, _ -> {});

    var table = new Table(cells);
    assertThat(cells).hasSize(2 + rules.size() * Sabotage.ATTACKS.size() * 2);
    assertThat(table.misses()).as("seed %d: %s", SEED, table.markdown()).isEmpty();
    assertThat(accuracy(cells, "mean", false)).isLessThan(accuracy(cells, "mean", true));
    assertThat(table.markdown())
        .contains("| rule | gate | flipped labels | Gaussian weights | sign flip |")
        .contains("| `median` | yes |");
    assertThat(Json.parse(table.json())).isInstanceOf(Tree.Arr.class);
  }

  @Test
  void shouldComeOutAlikeEachTime() throws Exception {
    var trial = new Trial(world(), "median", Trial.Gate.OPEN, Sabotage.CANCELLING_PAIR);

    assertThat(trial.run()).isEqualTo(trial.run());
  }

  @Test
  void shouldGiveNoModelWhereAllAreRefused() throws Exception {
    var trial = new Trial(world(), "mean", Trial.Gate.of(1e-6, 0), Sabotage.GAUSSIAN);

    assertThat(trial.run()).isEqualTo(Micros.ZERO);
  }

  private static Micros accuracy(List<Cell> cells, String rule, boolean gated) {
    return cells.stream()
        .filter(cell -> cell.sabotage() == Sabotage.GAUSSIAN)
        .filter(cell -> cell.rule().equals(rule) && cell.gated() == gated)
        .findFirst()
        .orElseThrow()
        .accuracy();
  }
}
