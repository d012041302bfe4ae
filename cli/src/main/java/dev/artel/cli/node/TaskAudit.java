package dev.artel.cli.node;

import dev.artel.cli.ledger.Places;
import dev.artel.cli.run.Certificate;
import dev.artel.cli.run.Head;
import dev.artel.cli.run.LedgerAudit;
import dev.artel.core.crypto.KeyPair;
import dev.artel.core.paradigm.Finding;
import dev.artel.core.paradigm.Tools;
import dev.artel.core.port.Learner;
import dev.artel.core.port.Progress;
import dev.artel.core.seal.PartySealing;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Optional;

/**
 * An audit by somebody who has a ledger's address, a store and a key, and nothing else of the task:
 * no journal, no data, no run folder. Writes nothing to either.
 */
public record TaskAudit(OwnNode node, KeyPair keys, Learner learner) {
  /**
   * @param named the task's id, or the first digits of it
   */
  public Certificate of(String named) throws IOException, InterruptedException {
    var places = new Places(node.folder().path());
    try (var opened = places.look(node.file().ledger());
        var store = places.store(node.store())) {
      var ledger = opened.ledger();
      var audit = LedgerAudit.of(ledger, opened.book());
      var sight = new Sight(audit.past().rows(), ledger.head());
      var tasks = new Tasks(sight, ledger.charter(), keys.address());
      var task = tasks.find(named);
      var paradigm = tasks.paradigm(task);
      var sealing = PartySealing.of(keys, ledger.charter().domain());
      var tools = new Tools(store, learner, sealing, _ -> Optional.empty(), Progress.NONE);
      var findings = new ArrayList<Finding>();
      findings.add(audit.law());
      findings.add(audit.coins());
      findings.addAll(audit.task(paradigm, tasks.self(task.task(), node.file().role()), tools));
      var auditor = new Certificate.Auditor(keys.address().toString(), keys.address());
      return new Certificate(task.task().toString(), auditor, Head.hash(ledger), findings);
    }
  }
}
