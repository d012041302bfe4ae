package dev.artel.paradigms.committee;

import dev.artel.core.paradigm.Finding;
import dev.artel.core.paradigm.Vault;
import dev.artel.core.weights.Update;
import dev.artel.core.weights.Updates;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One round that gave a result, judged once more. */
record RoundAudit(Vault vault, Brief brief, Docket docket, CommitteeRow.Result result) {
  List<Finding> findings() throws IOException, InterruptedException {
    var findings = new ArrayList<Finding>();
    var seen = new Opening(vault, brief, docket).all();
    findings.add(new Presence(vault, docket, result).finding());
    findings.add(opened(seen));
    var start = start();
    var fragment = fragment();
    if (start.isEmpty()) {
      findings.add(unchecked("verdicts", "this party cannot open the round's starting model"));
    } else if (fragment.isEmpty()) {
      findings.add(unchecked("verdicts", "this party cannot open the round's fragment"));
    } else {
      var bench = new Mixture.Bench(vault.tools().learner(), brief.model(), fragment.get().data());
      findings.addAll(judged(new Assessor(docket, brief, bench, start.get()), seen));
    }
    if (!result.medians().accepted().isEmpty()) {
      findings.add(model());
    }
    return findings;
  }

  /** What was accepted must open for whoever was given the keys. */
  private Finding opened(List<Seen> seen) {
    var shut = seen.stream().filter(s -> s instanceof Seen.Flawed).toList();
    var owed = shut.stream().filter(s -> isAccepted(s.released())).toList();
    var detail = "%d of %d opened".formatted(seen.size() - shut.size(), seen.size());
    if (owed.isEmpty()) {
      return of("updates", true, shut.isEmpty() ? detail : detail + "; the rest was not accepted");
    }
    boolean given = owed.stream().anyMatch(s -> !isUnreadable(s));
    var who = owed.stream().map(s -> s.released().worker().toString()).toList();
    var all = detail + "; accepted, and not opened: " + String.join(", ", who);
    return given ? of("updates", false, all) : unchecked("updates", all);
  }

  private static boolean isUnreadable(Seen seen) {
    return seen instanceof Seen.Flawed flawed && flawed.verdict() == Verdict.UNREADABLE;
  }

  private boolean isAccepted(Released released) {
    return result.medians().accepted().contains(released.index());
  }

  private Optional<Update.Weights> start() {
    try {
      return docket.evidence().start().open(vault, brief, docket.ref()) instanceof Update.Weights w
          ? Optional.of(w)
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** By a seat's own grant, or by what a bundle gives to candidates and auditors. */
  private Optional<Fragment.Good> fragment() throws IOException {
    if (Fragment.open(vault, brief, docket) instanceof Fragment.Good own) {
      return Optional.of(own);
    }
    for (var bundle : new Opening(vault, brief, docket).bundles()) {
      if (Fragment.open(new Fragment.Reading(vault, brief, docket, bundle.fragment()))
          instanceof Fragment.Good spent) {
        return Optional.of(spent);
      }
    }
    return Optional.empty();
  }

  private List<Finding> judged(Assessor assessor, List<Seen> seen) throws InterruptedException {
    var findings = new ArrayList<Finding>();
    var rulings = assessor.rule(seen);
    var comparison = new Comparison(assessor, result, docket);
    findings.add(of("verdicts", comparison.verdicts(rulings)));
    var accepted =
        seen.stream()
            .filter(s -> isAccepted(s.released()))
            .flatMap(s -> s instanceof Seen.Sound sound ? Stream.of(sound) : Stream.empty())
            .toList();
    if (accepted.size() < result.medians().accepted().size()) {
      findings.add(unchecked("aggregate", "not every accepted update could be opened"));
      return findings;
    }
    var assessment = assessor.assess(rulings, accepted);
    if (!accepted.isEmpty()) {
      findings.add(aggregate(assessment));
    }
    findings.add(of("figures", comparison.figures(assessment)));
    findings.add(of("contributions", comparison.contributions(assessment)));
    return findings;
  }

  private Finding aggregate(Assessment assessment) {
    var own = Updates.hash(assessment.aggregate());
    boolean equal = own.equals(result.medians().aggregateHash());
    return of(
        "aggregate",
        equal,
        equal
            ? "the same to the bit: " + own
            : "makes " + own + " here, and " + result.medians().aggregateHash() + " was voted for");
  }

  /** Whether the model that was voted for is in the store, opens, and has the hash voted for. */
  private Finding model() {
    try {
      Outlook.settled(result).open(vault, brief, docket.ref());
      return of("model", true, "the model is there, and is the one voted for");
    } catch (IOException e) {
      return of("model", false, String.valueOf(e.getMessage()));
    }
  }

  private Finding of(String what, List<String> differences) {
    boolean agrees = differences.isEmpty();
    return of(what, agrees, agrees ? "the same here" : String.join("; ", differences));
  }

  private Finding of(String what, boolean agrees, String detail) {
    return Finding.of("round " + result.round() + ": " + what, agrees, detail);
  }

  private Finding unchecked(String what, String detail) {
    return Finding.unchecked("round " + result.round() + ": " + what, detail);
  }
}
