package dev.artel.paradigms.committee;

import dev.artel.core.paradigm.Finding;
import dev.artel.core.paradigm.Self;
import dev.artel.core.paradigm.Tools;
import dev.artel.core.paradigm.Vault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Repeats every closed round of a task from what the ledger names and the store holds: opens the
 * updates with the keys that this party was given, and holds verdicts, aggregate, figures and pay
 * against what the committee settled. What it was given no key for stays unchecked, and is said so.
 */
record CommitteeAudit(Outlook outlook, Self self, Tools tools) {
  List<Finding> findings() {
    var findings = new ArrayList<Finding>();
    for (var result : outlook.results()) {
      if (result.outcome() == CommitteeRow.Outcome.SETTLED) {
        findings.add(pay(result));
        findings.addAll(repeated(result));
      }
    }
    return findings;
  }

  private Finding pay(CommitteeRow.Result result) {
    return new PayAudit(new Chapter(outlook, result.round()), result).finding();
  }

  private List<Finding> repeated(CommitteeRow.Result result) {
    var docket = Docket.closed(new Chapter(outlook, result.round()), self);
    try {
      var brief = Brief.read(tools, docket.ref().file());
      return new RoundAudit(new Vault(tools), brief, docket, result).findings();
    } catch (IOException e) {
      return List.of(Finding.of("round " + result.round(), false, String.valueOf(e.getMessage())));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new IOException("the audit was interrupted", e));
    }
  }
}
