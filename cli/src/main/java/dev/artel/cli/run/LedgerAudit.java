package dev.artel.cli.run;

import dev.artel.core.law.LawBook;
import dev.artel.core.paradigm.Finding;
import dev.artel.core.paradigm.Paradigm;
import dev.artel.core.paradigm.Self;
import dev.artel.core.paradigm.Tools;
import dev.artel.core.paradigm.View;
import dev.artel.core.port.Ledger;
import dev.artel.node.NoJournal;
import dev.artel.node.past.Past;
import dev.artel.node.past.Repetition;
import dev.artel.node.report.Coinage;
import java.io.IOException;
import java.util.List;

/**
 * What any ledger and any store let an outsider check with one party's key. Whoever enforced the
 * law, its commands are judged anew by the law of this program.
 */
public record LedgerAudit(Ledger ledger, LawBook book, Past past) {
  public static LedgerAudit of(Ledger ledger, LawBook book)
      throws IOException, InterruptedException {
    return new LedgerAudit(ledger, book, Past.of(ledger, book));
  }

  /** Every command, in order, by the law of this program. */
  public Finding law() throws IOException {
    return Repetition.of(ledger, book, past.log());
  }

  /** Whether all that was ever minted is where the rows say. */
  public Finding coins() {
    var coins = Coinage.of(Endowment.of(past.log()).total(), past.rows());
    return Finding.of(
        "coins",
        coins.isConserved(),
        "%s minted, %s found".formatted(coins.minted(), coins.found()));
  }

  /** What the paradigm can repeat of a task with the key that the tools seal with. */
  public List<Finding> task(Paradigm paradigm, Self self, Tools tools) throws IOException {
    var view = new View(past.rows(), ledger.head(), NoJournal.INSTANCE, self);
    return paradigm.audit(view, tools);
  }
}
