package dev.artel.paradigms.committee;

import dev.artel.core.law.Limits;
import dev.artel.core.paradigm.Problem;
import dev.artel.core.wire.Tree;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with terms, in words; the law itself only says BAD_TERMS. */
final class TermsCheck {
  private static final Limits WIDEST = new Limits(Bounds.MAX_MEMBERS, Bounds.MAX_MEMBERS, 0);

  private final List<Problem> problems = new ArrayList<>();
  private final Tree rules;

  private TermsCheck(Tree rules) {
    this.rules = rules;
  }

  static List<Problem> problems(CommitteeTerms terms, Tree rules) {
    var check = new TermsCheck(rules);
    var m = terms.members();
    var s = terms.stakes();
    var l = terms.lengths();
    check.want(terms.rounds() >= 1, "rounds", "is below 1", "ask for at least one round");
    check.want(m.minWorkers() >= 1, "members.minWorkers", "is below 1", "want at least one");
    check.want(
        m.minWorkers() <= m.maxWorkers(), "members", "minWorkers is above maxWorkers", "swap them");
    check.want(
        m.minCandidates() <= m.maxCandidates(),
        "members",
        "minCandidates is above maxCandidates",
        "swap them");
    check.want(
        m.minSeats() <= s.tau(),
        "stakes.tau",
        "expects fewer seats than members.minSeats wants",
        "raise tau or lower minSeats");
    check.want(
        s.quorumBp() >= Bounds.WHOLE / 2 && s.quorumBp() < Bounds.WHOLE,
        "stakes.quorumBp",
        "is not from 5000 to 9999",
        "use basis points: 5000 is more than half");
    check.want(
        l.trainFor() >= 3 * l.seatFor(),
        "lengths.trainFor",
        "is shorter than three draws of seatFor",
        "lengthen it");
    if (check.problems.isEmpty() && !Bounds.allow(terms, WIDEST)) {
      check.want(false, "", "a value is out of its bounds", "see docs/committee.md, section 2");
    }
    return check.problems;
  }

  private void want(boolean holds, String key, String what, String remedy) {
    if (!holds) {
      var path = ("terms." + key).split("\\.");
      var place = "task.rules." + String.join(".", path);
      problems.add(new Problem(rules.lineOf((Object[]) path), place + ": " + what, remedy));
    }
  }
}
