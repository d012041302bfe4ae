package dev.artel.paradigms.peer;

import dev.artel.core.port.Learner;
import dev.artel.core.values.Address;
import dev.artel.core.weights.Update;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What needs no rows to be told of a model: that it is too far from one's own start, that the plan
 * allows no such thing, that it is another's. Nothing is measured by what others sent, but copies.
 */
record Bounds(Brief brief, Learner learner, Update start) {
  /**
   * @param seen in the order of their places
   * @param self one's own is not judged, but may have been copied
   */
  List<Seen> check(List<Seen> seen, Address self) {
    var checked = new ArrayList<Seen>();
    for (var one : seen) {
      boolean judged = one instanceof Seen.Sound s && !s.member().equals(self);
      checked.add(judged ? check((Seen.Sound) one, checked) : one);
    }
    return checked;
  }

  private Seen check(Seen.Sound sound, List<Seen> before) {
    double length = length(sound.update());
    double most = most();
    if (most > 0 && !(length <= most)) {
      return sound.flawed(
          Verdict.OUT_OF_BOUNDS, String.format(Locale.ROOT, "%.3g from the start", length));
    }
    Optional<String> objection = learner.objection(brief.model(), brief.plan(), sound.update());
    if (objection.isPresent()) {
      return sound.flawed(Verdict.IMPOSSIBLE, objection.get());
    }
    for (var earlier : before) {
      if (earlier instanceof Seen.Sound other && isCopy(other.update(), sound.update())) {
        return sound.flawed(Verdict.COPY, "of " + other.member());
      }
    }
    return sound;
  }

  private double most() {
    var checks = brief.checks();
    return checks.relativeNorm() && start instanceof Update.Weights weights
        ? checks.maxNorm() * norm(weights.values())
        : checks.maxNorm();
  }

  /** Of what it adds to the start; sums have none. */
  private double length(Update update) {
    return update instanceof Update.Weights own && start instanceof Update.Weights from
        ? distance(own.values(), from.values())
        : 0;
  }

  private boolean isCopy(Update first, Update second) {
    if (first instanceof Update.Weights one && second instanceof Update.Weights other) {
      double apart = distance(one.values(), other.values());
      double longest = Math.max(length(first), length(second));
      return apart <= brief.checks().copyDistance() * longest;
    }
    return first.equals(second) && !isEmpty(first);
  }

  private static boolean isEmpty(Update update) {
    return update instanceof Update.Sums(var _, var values)
        && Arrays.stream(values).allMatch(value -> value == 0);
  }

  private static double norm(float[] values) {
    double sum = 0;
    for (float value : values) {
      sum += (double) value * value;
    }
    return Math.sqrt(sum);
  }

  private static double distance(float[] one, float[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      double difference = (double) one[i] - other[i];
      sum += difference * difference;
    }
    return Math.sqrt(sum);
  }
}
