package dev.artel.cli.shops;

import dev.artel.console.shop.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The latest nine steps of one shop, as far as they have come. */
final class NineSteps {
  static final int RECORD = 4;
  static final int READ = 5;
  static final int REPORT = 9;

  private final List<Step> steps =
      new ArrayList<>(IntStream.rangeClosed(1, REPORT).mapToObj(Step::open).toList());

  /** This one and all after it are to be done anew. */
  synchronized void begin(int number) {
    for (int n = number; n <= REPORT; n++) {
      steps.set(n - 1, Step.open(n));
    }
  }

  synchronized void done(Step step) {
    steps.set(step.number() - 1, step);
  }

  /** A model is on record: what was averaged before is of an older one. */
  synchronized void published(Step record) {
    done(record);
    for (int n = READ; n <= REPORT; n++) {
      if (steps.get(n - 1).at() < record.at()) {
        steps.set(n - 1, Step.open(n));
      }
    }
  }

  synchronized List<Step> all() {
    return List.copyOf(steps);
  }
}
