package dev.artel.cli;

import static dev.artel.node.report.ExhibitTrees.number;
import static dev.artel.node.report.ExhibitTrees.object;
import static dev.artel.node.report.ExhibitTrees.text;

import dev.artel.adapters.ledger.EmbeddedLedger;
import dev.artel.cli.ledger.Paradigms;
import dev.artel.cli.run.RunLimits;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a ledger for the nodes of one machine. */
@Command(
    name = "new",
    description = "Make a ledger file that the nodes of one machine share.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  artel ledger new ledger.db --coins clinic/key.json=10000000",
      "  artel ledger new ledger.db --coins 0x52...a1=500 --coins ward.json=100000",
      "",
      "All coins that there will ever be are given out here. Whoever can write to the",
      "file can send commands; only the owner of a key can spend its coins."
    })
final class LedgerNewCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private final JsonOption json = new JsonOption();

  @Parameters(paramLabel = "FILE", description = "The file, which must not be there yet.")
  private Path file = Path.of("");

  @Mixin private final EndowmentOption coins = new EndowmentOption();

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "By which the ledger differs from others; by default ${DEFAULT-VALUE}.")
  private String name = "artel";

  @Override
  public Integer call() throws IOException {
    var book = Paradigms.book();
    var genesis = coins.genesis(name, book.catalogue().hash(), RunLimits.EMBEDDED);
    EmbeddedLedger.create(file, genesis, book, InstantSource.system()).close();
    json.print(
        spec.commandLine().getOut(),
        object(
            "file", text(file.toString()),
            "coins", number(new BigDecimal(genesis.total().units()))),
        List.of(
            "%s: %s coins, of %d parties"
                .formatted(file, genesis.total(), genesis.parties().size())));
    return ExitCode.OK.number();
  }
}
