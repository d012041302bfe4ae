package dev.artel.cli.run;

import static dev.artel.node.report.ExhibitTrees.list;
import static dev.artel.node.report.ExhibitTrees.number;
import static dev.artel.node.report.ExhibitTrees.object;
import static dev.artel.node.report.ExhibitTrees.text;

import dev.artel.cli.show.Names;
import dev.artel.cli.show.TerminalExhibits;
import dev.artel.core.values.Coins;
import dev.artel.core.wire.Tree;
import dev.artel.node.report.Coinage;
import dev.artel.node.report.ExhibitTrees;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** How a run ended, as lines for people and as a document for programs. */
final class Closing {
  private final String task;
  private final String provenance;
  private final Names names;
  private final Ended ended;

  Closing(String task, String provenance, Names names, Ended ended) {
    this.task = task;
    this.provenance = provenance;
    this.names = names;
    this.ended = ended;
  }

  List<String> lines() {
    var lines = new ArrayList<String>();
    var terminal = new TerminalExhibits(names);
    for (var exhibit : ended.exhibits()) {
      lines.addAll(terminal.lines(exhibit));
      lines.add("");
    }
    lines.addAll(terminal.lines(ended.accounts().table()));
    lines.add("");
    lines.addAll(models().lines());
    lines.add("data: " + provenance);
    lines.add(books(ended.coins()));
    return lines;
  }

  ModelFiles models() {
    return ModelFiles.of(ended.model(), ended.holdings(), names);
  }

  /** The line that proves the books. */
  private static String books(Coinage coins) {
    return "coins: %s before; after: %s in balances + %s credit + %s escrow + %s bonds + %s burnt = %s: %s"
        .formatted(
            coins.minted(),
            coins.balances(),
            coins.credits(),
            coins.escrows(),
            coins.bonds(),
            coins.burnt(),
            coins.found(),
            coins.isConserved() ? "conserved" : "NOT CONSERVED");
  }

  Tree tree() {
    var trees = new ExhibitTrees(names.byAddress());
    return object(
        "task", text(task),
        "data", text(provenance),
        "models", models().tree(),
        "exhibits", list(ended.exhibits(), trees::tree),
        "parties", list(ended.accounts().all(), this::account),
        "coins", coins(ended.coins()));
  }

  private Tree account(Accounts.Account account) {
    return object(
        "party", text(names.of(account.party())),
        "address", text(account.party().toString()),
        "before", units(account.before()),
        "after", units(account.after()));
  }

  private static Tree coins(Coinage coins) {
    return object(
        "before", units(coins.minted()),
        "balances", units(coins.balances()),
        "credits", units(coins.credits()),
        "escrows", units(coins.escrows()),
        "bonds", units(coins.bonds()),
        "burnt", units(coins.burnt()),
        "after", units(coins.found()),
        "conserved", new Tree.Bool(coins.isConserved(), 0));
  }

  private static Tree units(Coins coins) {
    return number(new BigDecimal(coins.units()));
  }
}
