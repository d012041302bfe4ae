package dev.artel.paradigms.peer;

import dev.artel.core.paradigm.Tools;
import dev.artel.core.port.Learner;
import dev.artel.core.port.Measure;
import dev.artel.core.weights.Dataset;
import dev.artel.core.weights.Tensors;
import dev.artel.core.weights.Update;
import java.util.Arrays;
import java.util.List;

/**
 * A member's rows: those it trains on, those it judges by, and those for its figures at the end.
 * Who names rows to judge by keeps them when new ones come; else a tenth of all is held back.
 */
record Rows(Holdout division, Dataset test) {
  private static final List<String> NAMES = List.of("rows", "train");
  private static final String HELD = "held";
  private static final String TEST = "test";
  private static final Dataset NOTHING = new Dataset(new Tensors(List.of()));

  static Rows of(Tools tools) {
    var all =
        NAMES.stream()
            .flatMap(name -> tools.data().find(name).stream())
            .findFirst()
            .orElse(NOTHING);
    var held = tools.data().find(HELD);
    var division = held.map(rows -> new Holdout(all, rows)).orElseGet(() -> Holdout.of(all));
    return new Rows(division, tools.data().find(TEST).orElse(NOTHING));
  }

  Dataset own() {
    return division.own();
  }

  boolean areHeld() {
    return division.held().samples() > 0;
  }

  /** Of each held row. */
  double[] losses(Learner learner, Brief brief, Update update) throws InterruptedException {
    return learner.losses(brief.model(), update, own(), division.held());
  }

  /** On the held rows; without any, none. */
  List<Measure> held(Learner learner, Brief brief, Update update) throws InterruptedException {
    return measures(learner, brief, update, division.held());
  }

  /** On rows that play no part in the task; without any, none. */
  List<Measure> test(Learner learner, Brief brief, Update update) throws InterruptedException {
    return measures(learner, brief, update, test);
  }

  private List<Measure> measures(Learner learner, Brief brief, Update update, Dataset on)
      throws InterruptedException {
    return on.samples() == 0 ? List.of() : learner.measures(brief.model(), update, own(), on);
  }

  /** Mean loss on the held rows; without any, 0. */
  double loss(Learner learner, Brief brief, Update update) throws InterruptedException {
    return areHeld() ? Arrays.stream(losses(learner, brief, update)).average().orElse(0) : 0;
  }
}
