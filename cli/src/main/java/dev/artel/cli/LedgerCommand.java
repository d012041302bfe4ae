package dev.artel.cli;

import static dev.artel.node.report.ExhibitTrees.list;
import static dev.artel.node.report.ExhibitTrees.number;
import static dev.artel.node.report.ExhibitTrees.object;
import static dev.artel.node.report.ExhibitTrees.text;

import dev.artel.adapters.ledger.EmbeddedLedger;
import dev.artel.adapters.ledger.LedgerFormatException;
import dev.artel.adapters.ledger.LoggedBlock;
import dev.artel.adapters.ledger.LoggedCommand;
import dev.artel.core.law.Event;
import dev.artel.core.law.Law;
import dev.artel.core.law.LawBook;
import dev.artel.core.paradigm.Paradigm;
import dev.artel.core.values.Hash;
import dev.artel.core.wire.Json;
import dev.artel.core.wire.Shape;
import dev.artel.core.wire.Tree;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Looks into an embedded ledger. */
@Command(
    name = "ledger",
    description = "Look into a ledger: a run folder, or a ledger file.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  artel ledger log runs/digits-1",
      "  artel ledger show runs/digits-1 7",
      "  artel ledger verify runs/digits-1"
    })
final class LedgerCommand implements Runnable {
  private static final int MOST = 100_000;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  @Command(name = "log", description = "List blocks and their commands.")
  int log(
      @Parameters(paramLabel = "LEDGER", description = "A run folder or a ledger file.") Path path,
      @Option(names = "--from", description = "The first block to list.", defaultValue = "0")
          long from,
      @Option(names = "--limit", description = "How many to list.", defaultValue = "100000")
          int limit,
      @Mixin JsonOption json)
      throws IOException {
    try (var ledger = open(path)) {
      var blocks = ledger.log(from, Math.clamp(limit, 1, MOST));
      var lines = new ArrayList<String>();
      for (var block : blocks) {
        lines.add(line(block));
        block.commands().forEach(command -> lines.add("  " + line(command)));
      }
      json.print(spec.commandLine().getOut(), list(blocks, LedgerCommand::tree), lines);
      return ExitCode.OK.number();
    }
  }

  @Command(name = "show", description = "Show a block by its height, or a command by its id.")
  int show(
      @Parameters(paramLabel = "LEDGER", description = "A run folder or a ledger file.") Path path,
      @Parameters(paramLabel = "HEIGHT|ID", description = "Which.") String which,
      @Mixin JsonOption json)
      throws IOException {
    try (var ledger = open(path)) {
      var tree = which.startsWith("0x") ? command(ledger, which) : block(ledger, which);
      json.print(spec.commandLine().getOut(), tree, Json.pretty(tree).lines().toList());
      return ExitCode.OK.number();
    }
  }

  private static Tree command(EmbeddedLedger ledger, String id) throws IOException {
    try {
      return ledger
          .logged(Hash.hex(id))
          .map(LedgerCommand::tree)
          .orElseThrow(() -> absent("no command " + id));
    } catch (IllegalArgumentException e) {
      throw new CliException(ExitCode.USAGE, id + " is no id of a command: 0x and 64 digits");
    }
  }

  private static Tree block(EmbeddedLedger ledger, String height) throws IOException {
    try {
      return ledger.log(Long.parseLong(height), 1).stream()
          .filter(block -> block.at().height() == Long.parseLong(height))
          .map(LedgerCommand::tree)
          .findFirst()
          .orElseThrow(() -> absent("no block " + height));
    } catch (NumberFormatException e) {
      throw new CliException(ExitCode.USAGE, height + " is neither a height nor an id");
    }
  }

  private static CliException absent(String what) {
    return new CliException(ExitCode.NO_INPUT, "the ledger has " + what);
  }

  @Command(name = "verify", description = "Replay all of it: links, signatures, the law, the rows.")
  int verify(
      @Parameters(paramLabel = "LEDGER", description = "A run folder or a ledger file.") Path path,
      @Mixin JsonOption json)
      throws IOException {
    try (var ledger = open(path)) {
      var found = ledger.verify();
      var line =
          "sound: %d blocks, %d commands, %d events, %d rows; the last block is %s"
              .formatted(
                  found.height() + 1, found.commands(), found.events(), found.rows(), found.head());
      json.print(spec.commandLine().getOut(), Json.toTree(found), List.of(line));
      return ExitCode.OK.number();
    }
  }

  private static EmbeddedLedger open(Path path) throws IOException {
    var laws = new TreeMap<String, Law>();
    ServiceLoader.load(Paradigm.class).forEach(p -> laws.put(p.name(), p.law()));
    var file = Files.isDirectory(path) ? path.resolve("ledger.db") : path;
    // A ledger knows the catalogue that it was made with: try each paradigm alone, then all.
    IOException last = null;
    for (var law : laws.entrySet()) {
      try {
        return EmbeddedLedger.openReadOnly(file, new LawBook(Map.of(law.getKey(), law.getValue())));
      } catch (LedgerFormatException e) {
        last = e;
      }
    }
    if (last != null) {
      throw last;
    }
    return EmbeddedLedger.openReadOnly(file, new LawBook(laws));
  }

  private static String line(LoggedBlock block) {
    return "block %d  time %d  %s"
        .formatted(
            block.at().height(), block.at().time(), block.hash().toString().substring(0, 18));
  }

  private static String line(LoggedCommand command) {
    return "%s  %s  %s  %d events"
        .formatted(
            command.id(),
            command.signed().sender(),
            name((Record) command.signed().command()),
            command.events().size());
  }

  private static String name(Record record) {
    return Shape.of(record.getClass()).name();
  }

  private static Tree tree(LoggedBlock block) {
    return object(
        "height", number(BigDecimal.valueOf(block.at().height())),
        "time", number(BigDecimal.valueOf(block.at().time())),
        "parent", text(block.parent().toString()),
        "hash", text(block.hash().toString()),
        "commands", list(block.commands(), LedgerCommand::tree),
        "genesis", list(block.genesis(), LedgerCommand::tree));
  }

  private static Tree tree(LoggedCommand command) {
    return object(
        "id", text(command.id().toString()),
        "sender", text(command.signed().sender().toString()),
        "nonce", number(BigDecimal.valueOf(command.signed().nonce())),
        "command", Json.tagged((Record) command.signed().command()),
        "signature", text(command.signed().signature().bytes().toString()),
        "events", list(command.events(), LedgerCommand::tree));
  }

  private static Tree tree(Event event) {
    return Json.tagged((Record) event);
  }
}
