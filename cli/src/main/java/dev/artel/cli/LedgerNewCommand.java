package dev.artel.cli;

import static dev.artel.node.report.ExhibitTrees.number;
import static dev.artel.node.report.ExhibitTrees.object;
import static dev.artel.node.report.ExhibitTrees.text;

import dev.artel.adapters.ledger.EmbeddedLedger;
import dev.artel.cli.key.KeyFile;
import dev.artel.cli.node.Paradigms;
import dev.artel.cli.run.RunLimits;
import dev.artel.core.crypto.Keystore;
import dev.artel.core.law.Genesis;
import dev.artel.core.values.Address;
import dev.artel.core.values.Coins;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  @Option(
      names = "--coins",
      paramLabel = "WHO=COINS",
      description = "Who begins with how many: an address, or a key file of it.")
  private Map<String, BigInteger> coins = new LinkedHashMap<>();

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "By which the ledger differs from others; by default ${DEFAULT-VALUE}.")
  private String name = "artel";

  @Override
  public Integer call() throws IOException {
    var amounts = new LinkedHashMap<Address, Coins>();
    for (var given : coins.entrySet()) {
      amounts.merge(address(given.getKey()), amount(given.getValue()), Coins::plus);
    }
    var book = Paradigms.book();
    var genesis =
        new Genesis(
            name,
            book.catalogue().hash(),
            RunLimits.EMBEDDED,
            List.copyOf(amounts.keySet()),
            List.copyOf(amounts.values()));
    EmbeddedLedger.create(file, genesis, book, InstantSource.system()).close();
    json.print(
        spec.commandLine().getOut(),
        object(
            "file", text(file.toString()),
            "coins", number(new BigDecimal(genesis.total().units()))),
        List.of("%s: %s coins, of %d parties".formatted(file, genesis.total(), amounts.size())));
    return ExitCode.OK.number();
  }

  private static Coins amount(BigInteger units) {
    if (units.signum() < 0 || units.bitLength() > Coins.BITS) {
      throw new CliException(ExitCode.USAGE, units + " is no amount of coins");
    }
    return new Coins(units);
  }

  private static Address address(String who) throws IOException {
    try {
      return Address.hex(who);
    } catch (IllegalArgumentException e) {
      var key = new KeyFile(Inputs.file(Path.of(who)));
      return switch (key.owner()) {
        case Keystore.Owner.Named(var address) -> address;
        case Keystore.Owner.Unnamed() ->
            throw new CliException(ExitCode.USAGE, who + " names no address: give the address");
        case Keystore.Outcome.Unreadable(var why) -> throw key.unreadable(why);
      };
    }
  }
}
