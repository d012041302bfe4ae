package dev.artel.paradigms.peer;

import dev.artel.core.law.Limits;
import dev.artel.core.paradigm.Problem;
import dev.artel.core.wire.Tree;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with terms, in words; the law itself only says BAD_TERMS. */
final class PeerTermsCheck {
  private static final Limits WIDEST = new Limits(PeerBounds.MAX_MEMBERS, 0, 0);

  private final List<Problem> problems = new ArrayList<>();
  private final Tree rules;

  private PeerTermsCheck(Tree rules) {
    this.rules = rules;
  }

  static List<Problem> problems(PeerTerms terms, Tree rules) {
    var check = new PeerTermsCheck(rules);
    var m = terms.members();
    boolean known = terms.hasRounds() && terms.isListed();
    check.want(m.minMembers() >= 2, "members.minMembers", "is below 2", "want at least two");
    check.want(
        m.minMembers() <= m.maxMembers(), "members", "minMembers is above maxMembers", "swap them");
    check.want(
        !terms.isListed() || m.listed().size() >= m.minMembers(),
        "members.listed",
        "names fewer than minMembers",
        "name them, in a run file as party:NAME");
    check.want(
        terms.isListed() || !terms.bond().isZero(),
        "bond",
        "is 0, and anyone may join",
        "ask for one");
    check.want(
        terms.pay().isZero() || known,
        "pay",
        "is for listed members and rounds only",
        "set it to 0");
    check.want(
        !terms.isMasked() || (terms.hasRounds() && terms.weights() == PeerTerms.Weighting.EQUAL),
        "masking.masked",
        "needs rounds and equal weights",
        "set mode to rounds and weights to equal");
    if (check.problems.isEmpty() && !PeerBounds.allow(terms, WIDEST)) {
      check.want(false, "", "a value is out of its bounds", "see docs/peer.md, section 1");
    }
    return check.problems;
  }

  private void want(boolean holds, String key, String what, String remedy) {
    if (!holds) {
      var path = (key.isEmpty() ? "terms" : "terms." + key).split("\\.");
      var place = "task.rules." + String.join(".", path);
      problems.add(new Problem(rules.lineOf((Object[]) path), place + ": " + what, remedy));
    }
  }
}
