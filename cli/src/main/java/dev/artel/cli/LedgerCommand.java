package dev.artel.cli;

import static dev.artel.node.report.ExhibitTrees.object;
import static dev.artel.node.report.ExhibitTrees.text;

import dev.artel.adapters.ledger.LedgerDamagedException;
import dev.artel.adapters.ledger.Verified;
import dev.artel.adapters.sqlite.DatabaseException;
import dev.artel.cli.ledger.LedgerFiles;
import dev.artel.cli.ledger.LedgerLines;
import dev.artel.cli.ledger.LedgerTrees;
import dev.artel.cli.ledger.Search;
import dev.artel.cli.show.Plain;
import dev.artel.core.wire.Json;
import dev.artel.core.wire.Tree;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Looks into an embedded ledger. */
@Command(
    name = "ledger",
    description = "Look into a ledger: a run folder, or a ledger file; or make one.",
    mixinStandardHelpOptions = true,
    subcommands = {LedgerNewCommand.class, LedgerDeployCommand.class},
    footer = {
      "",
      "Examples:",
      "  artel ledger log runs/digits-1",
      "  artel ledger show runs/digits-1 7",
      "  artel ledger verify runs/digits-1"
    })
final class LedgerCommand implements Runnable {
  private static final int PAGE = 256;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    spec.commandLine().usage(out());
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }

  @Command(
      name = "log",
      description = "List blocks, with their time, and their commands.",
      mixinStandardHelpOptions = true,
      footer = {
        "",
        "Examples:",
        "  artel ledger log runs/digits-1",
        "  artel ledger log runs/digits-1 --from 100 --limit 20",
        "",
        "The second lists the blocks from 100 to 119. A local run's time is in seconds",
        "from its beginning."
      })
  int log(
      @Parameters(paramLabel = "LEDGER", description = "A run folder or a ledger file.") Path path,
      @Option(
              names = "--from",
              paramLabel = "HEIGHT",
              defaultValue = "0",
              description = "The first block to list; by default ${DEFAULT-VALUE}.")
          long from,
      @Option(
              names = "--limit",
              paramLabel = "BLOCKS",
              defaultValue = "" + Long.MAX_VALUE,
              description = "How many to list at the most; by default all.")
          long limit,
      @Mixin JsonOption json)
      throws IOException {
    if (from < 0 || limit < 1) {
      throw new CliException(ExitCode.USAGE, "--from is at least 0, --limit at least 1");
    }
    try (var ledger = LedgerFiles.open(path)) {
      var trees = new ArrayList<Tree>();
      long end = from + Math.min(ledger.head().height() - from, limit - 1);
      for (long next = from; next <= end; next += PAGE) {
        var blocks = ledger.log(next, (int) Math.min(PAGE, end - next + 1));
        if (json.isSet()) {
          blocks.forEach(block -> trees.add(LedgerTrees.tree(block)));
        } else {
          blocks.stream().map(LedgerLines::brief).forEach(lines -> lines.forEach(out()::println));
        }
      }
      json.print(out(), new Tree.Arr(trees, 0), List.of());
      return ExitCode.OK.number();
    }
  }

  @Command(
      name = "show",
      description = "Show all of a block, or all of a command with what it caused.",
      mixinStandardHelpOptions = true,
      footer = {
        "",
        "Examples:",
        "  artel ledger show runs/digits-1 7",
        "  artel ledger show runs/digits-1 0x3fa851c2",
        "",
        "The second names a command by the first digits of its id."
      })
  int show(
      @Parameters(paramLabel = "LEDGER", description = "A run folder or a ledger file.") Path path,
      @Parameters(
              paramLabel = "HEIGHT|ID",
              description = "A block's height, or a command's id: all digits, or the first few.")
          String which,
      @Mixin JsonOption json)
      throws IOException {
    try (var ledger = LedgerFiles.open(path)) {
      switch (new Search(ledger).find(which)) {
        case Search.Found.Block(var block) ->
            json.print(out(), LedgerTrees.tree(block), LedgerLines.whole(block));
        case Search.Found.Command(var command) ->
            json.print(out(), LedgerTrees.tree(command), LedgerLines.whole(command));
      }
      return ExitCode.OK.number();
    }
  }

  @Command(
      name = "verify",
      description = "Replay the whole history: links, signatures, nonces, the law, the rows.",
      mixinStandardHelpOptions = true,
      footer = {
        "",
        "Examples:",
        "  artel ledger verify runs/digits-1 && echo nobody has edited it",
        "",
        "Only a whole older copy of the file cannot be told from the file: keep the",
        "hash of the last block, and compare."
      })
  int verify(
      @Parameters(paramLabel = "LEDGER", description = "A run folder or a ledger file.") Path path,
      @Mixin JsonOption json)
      throws IOException {
    try (var ledger = LedgerFiles.open(path)) {
      var found = ledger.verify();
      json.print(out(), sound(found), List.of(line(found)));
      return ExitCode.OK.number();
    } catch (DatabaseException.Damaged e) {
      var place = e instanceof LedgerDamagedException damaged ? damaged.place() : "the file";
      var tree =
          object(
              "sound", new Tree.Bool(false, 0),
              "place", text(place),
              "problem", text(String.valueOf(e.getMessage())));
      json.print(out(), tree, List.of("NOT SOUND: " + Plain.text(String.valueOf(e.getMessage()))));
      return ExitCode.DISAGREES.number();
    }
  }

  private static String line(Verified found) {
    return "sound: %d blocks, %d commands, %d events, %d rows; the last block is %s"
        .formatted(
            found.height() + 1, found.commands(), found.events(), found.rows(), found.head());
  }

  private static Tree sound(Verified found) {
    var fields = new LinkedHashMap<String, Tree>();
    fields.put("sound", new Tree.Bool(true, 0));
    if (Json.toTree(found) instanceof Tree.Obj figures) {
      fields.putAll(figures.fields());
    }
    return new Tree.Obj(fields, 0);
  }
}
