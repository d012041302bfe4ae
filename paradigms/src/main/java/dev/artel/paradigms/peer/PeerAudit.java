package dev.artel.paradigms.peer;

import dev.artel.core.law.Treasury;
import dev.artel.core.paradigm.Finding;
import dev.artel.core.paradigm.Self;
import dev.artel.core.paradigm.Tools;
import dev.artel.core.values.Coins;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What of a task can be told again: rounds and coins by anyone, each report's average by whoever
 * was given the keys that it takes, as an auditor named in the task is. Whether a verdict was
 * right, the rows of whoever gave it alone can tell.
 */
record PeerAudit(Prospect prospect, Self self, Tools tools) {
  List<Finding> findings() {
    var findings = new ArrayList<Finding>();
    try {
      if (prospect.phase() == Phase.TERMINATED) {
        findings.add(coins());
      }
      var brief = Brief.read(tools, prospect.deed().file());
      if (prospect.terms().hasRounds()) {
        findings.addAll(new RoundAudit(prospect, prospect.ref(self), tools.store()).findings());
      }
      findings.addAll(new ReportAudit(prospect, self, brief, tools).findings());
    } catch (IOException e) {
      findings.add(Finding.of("task file", false, String.valueOf(e.getMessage())));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new IOException("the audit was interrupted", e));
    }
    return findings;
  }

  /** What the task still holds is what members have earned and not collected yet. */
  private Finding coins() {
    var held = Treasury.escrow(prospect.rows(), prospect.deed().task());
    Coins owed = Earnings.owed(prospect.history());
    return Finding.of(
        "pay", held.equals(owed), "the task holds %s, and owes %s".formatted(held, owed));
  }
}
