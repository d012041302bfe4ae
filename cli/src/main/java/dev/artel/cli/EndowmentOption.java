package dev.artel.cli;

import dev.artel.cli.key.KeyFile;
import dev.artel.core.crypto.Keystore;
import dev.artel.core.law.Genesis;
import dev.artel.core.law.Limits;
import dev.artel.core.values.Address;
import dev.artel.core.values.Coins;
import dev.artel.core.values.Hash;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** With what parties begin on a new ledger. */
final class EndowmentOption {
  @Option(
      names = "--coins",
      paramLabel = "WHO=COINS",
      description = "Who begins with how many: an address, or a key file of it.")
  private Map<String, BigInteger> coins = new LinkedHashMap<>();

  /** What is named twice is added up. */
  Genesis genesis(String name, Hash catalogue, Limits limits) throws IOException {
    var amounts = new LinkedHashMap<Address, Coins>();
    for (var given : coins.entrySet()) {
      amounts.merge(address(given.getKey()), amount(given.getValue()), Coins::plus);
    }
    return new Genesis(
        name, catalogue, limits, List.copyOf(amounts.keySet()), List.copyOf(amounts.values()));
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
