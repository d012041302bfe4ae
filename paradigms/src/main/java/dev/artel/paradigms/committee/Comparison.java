package dev.artel.paradigms.committee;

import dev.artel.core.values.Address;
import dev.artel.core.values.Micros;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Holds a round judged again against its settled result. Losses may differ in their last digits
 * between machines: within the terms' tolerance they are the same, as they are among seats.
 */
record Comparison(Assessor assessor, CommitteeRow.Result result, Docket docket) {
  /** In a run-off the accepted set was decided before: only its updates are judged. */
  List<String> verdicts(List<Qualification.Ruling> rulings) throws InterruptedException {
    var differences = new ArrayList<String>();
    for (var ruling : rulings) {
      int worker = ruling.seen().released().index();
      var settled = result.medians().verdict(worker);
      boolean shut = ruling.verdict() == Verdict.UNREADABLE;
      if (!docket.isRunOff() && !shut && !isSame(ruling, settled)) {
        differences.add(
            "%s is %s here, and was settled %s"
                .formatted(
                    ruling.seen().released().worker(), word(ruling.verdict()), word(settled)));
      }
    }
    return differences;
  }

  private boolean isSame(Qualification.Ruling ruling, Verdict settled) throws InterruptedException {
    if (ruling.verdict() == settled) {
      return true;
    }
    return switch (settled) {
      case ACCEPTED ->
          ruling.verdict() == Verdict.UNQUALIFIED && assessor.allows(shifted(ruling, -tolerance()));
      case UNQUALIFIED ->
          ruling.verdict() == Verdict.ACCEPTED && !assessor.allows(shifted(ruling, tolerance()));
      default -> false;
    };
  }

  private static Micros shifted(Qualification.Ruling ruling, long by) {
    return Micros.of(ruling.loss().value() + by);
  }

  List<String> figures(Assessment assessment) {
    var differences = new ArrayList<String>();
    compare(differences, "loss", assessment.score().loss(), result.medians().loss());
    compare(differences, "metric", assessment.score().metric(), result.medians().metric());
    return differences;
  }

  List<String> contributions(Assessment assessment) {
    var differences = new ArrayList<String>();
    for (var seen : assessment.accepted()) {
      int worker = seen.released().index();
      Address party = seen.released().worker();
      var own = assessment.phis().getOrDefault(party, Micros.ZERO);
      compare(differences, party.toString(), own, Micros.of(result.medians().phi(worker)));
    }
    return differences;
  }

  private void compare(List<String> differences, String what, Micros own, Micros settled) {
    if (Math.abs(own.value() - settled.value()) > tolerance()) {
      differences.add("%s is %s here, and was settled %s".formatted(what, own, settled));
    }
  }

  private long tolerance() {
    return docket.terms().scoring().tolerance().value();
  }

  private static String word(Verdict verdict) {
    return verdict.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
