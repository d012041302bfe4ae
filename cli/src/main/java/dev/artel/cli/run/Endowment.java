package dev.artel.cli.run;

import dev.artel.core.law.CommonEvent;
import dev.artel.core.law.Genesis;
import dev.artel.core.port.Entry;
import dev.artel.core.values.Address;
import dev.artel.core.values.Coins;
import java.util.ArrayList;
import java.util.List;

/**
 * The coins that a ledger began with.
 *
 * @param parties each with the amount of the same place in {@code amounts}
 */
record Endowment(List<Address> parties, List<Coins> amounts) {
  Endowment {
    parties = List.copyOf(parties);
    amounts = List.copyOf(amounts);
  }

  static Endowment of(Genesis genesis) {
    return new Endowment(genesis.parties(), genesis.amounts());
  }

  /** As any ledger's events tell it. */
  static Endowment of(List<Entry> log) {
    var parties = new ArrayList<Address>();
    var amounts = new ArrayList<Coins>();
    for (var entry : log) {
      if (entry.event() instanceof CommonEvent.Minted minted) {
        parties.add(minted.party());
        amounts.add(minted.amount());
      }
    }
    return new Endowment(parties, amounts);
  }

  /** All coins that there will ever be. */
  Coins total() {
    return amounts.stream().reduce(Coins.ZERO, Coins::plus);
  }
}
