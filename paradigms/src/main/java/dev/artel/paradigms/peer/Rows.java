package dev.artel.paradigms.peer;

import dev.artel.core.paradigm.Tools;
import dev.artel.core.port.Appraisal;
import dev.artel.core.port.Learner;
import dev.artel.core.weights.Dataset;
import dev.artel.core.weights.Tensors;
import dev.artel.core.weights.Update;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A member's rows: those it trains on, those it judges by, and those for its figures at the end.
 */
record Rows(Holdout division, Dataset test) {
  private static final List<String> NAMES = List.of("rows", "train");
  private static final String TEST = "test";
  private static final Dataset NOTHING = new Dataset(new Tensors(List.of()));

  static Rows of(Tools tools) {
    var all =
        NAMES.stream()
            .flatMap(name -> tools.data().find(name).stream())
            .findFirst()
            .orElse(NOTHING);
    return new Rows(Holdout.of(all), tools.data().find(TEST).orElse(NOTHING));
  }

  Dataset own() {
    return division.own();
  }

  boolean areHeld() {
    return division.held().samples() > 0;
  }

  Appraisal held(Learner learner, Brief brief, Update update) throws InterruptedException {
    return learner.appraise(brief.model(), update, own(), division.held());
  }

  /** On rows that play no part in the task. */
  Optional<Appraisal> test(Learner learner, Brief brief, Update update)
      throws InterruptedException {
    return test.samples() == 0
        ? Optional.empty()
        : Optional.of(learner.appraise(brief.model(), update, own(), test));
  }

  /** Mean loss on the held rows; without any, 0. */
  double loss(Learner learner, Brief brief, Update update) throws InterruptedException {
    return areHeld() ? Arrays.stream(held(learner, brief, update).losses()).average().orElse(0) : 0;
  }
}
