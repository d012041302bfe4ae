package dev.artel.cli.ledger;

import static dev.artel.node.report.ExhibitTrees.list;
import static dev.artel.node.report.ExhibitTrees.number;
import static dev.artel.node.report.ExhibitTrees.object;
import static dev.artel.node.report.ExhibitTrees.text;

import dev.artel.adapters.ledger.LoggedBlock;
import dev.artel.adapters.ledger.LoggedCommand;
import dev.artel.core.law.Event;
import dev.artel.core.wire.Json;
import dev.artel.core.wire.Tree;
import java.math.BigDecimal;

/** The log for programs: everything that it holds. */
public final class LedgerTrees {
  private LedgerTrees() {}

  public static Tree tree(LoggedBlock block) {
    return object(
        "height", number(BigDecimal.valueOf(block.at().height())),
        "time", number(BigDecimal.valueOf(block.at().time())),
        "parent", text(block.parent().toString()),
        "hash", text(block.hash().toString()),
        "commands", list(block.commands(), LedgerTrees::tree),
        "genesis", list(block.genesis(), LedgerTrees::tree));
  }

  public static Tree tree(LoggedCommand command) {
    return object(
        "id", text(command.id().toString()),
        "height", number(BigDecimal.valueOf(command.at().height())),
        "sender", text(command.signed().sender().toString()),
        "nonce", number(BigDecimal.valueOf(command.signed().nonce())),
        "command", Json.tagged((Record) command.signed().command()),
        "signature", text(command.signed().signature().bytes().toString()),
        "events", list(command.events(), LedgerTrees::tree));
  }

  private static Tree tree(Event event) {
    return Json.tagged((Record) event);
  }
}
