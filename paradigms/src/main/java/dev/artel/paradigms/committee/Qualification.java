package dev.artel.paradigms.committee;

import dev.artel.core.values.Micros;
import dev.artel.core.weights.Update;
import java.util.ArrayList;
import java.util.List;

/**
 * The checks that an update must pass once it is open: its norm, whether it is a copy, its loss.
 * Bounds are absolute or relative to the starting model, never to other updates, so that nobody can
 * move them.
 */
final class Qualification {
  private final Checks checks;
  private final Update.Weights start;
  private final Mixture.Bench bench;
  private final List<Update.Weights> earlier = new ArrayList<>();

  /** A verdict and the loss that it rests on. */
  record Ruling(Seen seen, Verdict verdict, Micros loss) {}

  Qualification(Checks checks, Update.Weights start, Mixture.Bench bench) {
    this.checks = checks;
    this.start = start;
    this.bench = bench;
  }

  /** In the order of sign-up indices: of two copies the later one loses. */
  List<Ruling> of(List<Seen> all) throws InterruptedException {
    var rulings = new ArrayList<Ruling>();
    for (var seen : all) {
      rulings.add(
          switch (seen) {
            case Seen.Flawed flawed ->
                new Ruling(flawed, flawed.verdict(), Micros.of(Micros.LIMIT));
            case Seen.Sound sound -> rule(sound);
          });
    }
    return rulings;
  }

  private Ruling rule(Seen.Sound sound) throws InterruptedException {
    double length = Deltas.distance(sound.update(), start);
    boolean copied = earlier.stream().anyMatch(other -> isCopy(sound.update(), other, length));
    earlier.add(sound.update());
    if (checks.maxNorm() > 0 && length > norm()) {
      return new Ruling(sound, Verdict.OUT_OF_NORM, Micros.of(Micros.LIMIT));
    }
    if (copied) {
      return new Ruling(sound, Verdict.COPIED, Micros.of(Micros.LIMIT));
    }
    var loss = bench.loss(sound.update());
    return new Ruling(sound, isGood(loss) ? Verdict.ACCEPTED : Verdict.UNQUALIFIED, loss);
  }

  private boolean isCopy(Update.Weights update, Update.Weights other, double length) {
    return Deltas.distance(update, other) <= checks.copyDistance() * length;
  }

  private double norm() {
    return checks.relativeNorm() ? checks.maxNorm() * Deltas.norm(start) : checks.maxNorm();
  }

  /** Whether a loss is small enough. */
  boolean isGood(Micros loss) throws InterruptedException {
    if (loss.value() >= Micros.LIMIT) {
      return false;
    }
    double bound =
        checks.relative() ? checks.epsilon() * bench.loss(start).toReal() : checks.epsilon();
    return loss.compareTo(Micros.ofReal(bound)) <= 0;
  }
}
