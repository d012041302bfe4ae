package dev.artel.core.law;

import dev.artel.core.values.Address;
import dev.artel.core.values.Coins;
import dev.artel.core.values.Hash;
import dev.artel.core.wire.Domain;
import dev.artel.core.wire.Eip712;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a ledger off Ethereum begins with. Its hash is the ledger's identity in every signature.
 *
 * @param name tells apart ledgers that are otherwise alike
 * @param catalogue hash of all types: a program with other types refuses the ledger
 * @param parties who is given coins, each with the amount of the same place in {@code amounts}
 */
public record Genesis(
    String name, Hash catalogue, Limits limits, List<Address> parties, List<Coins> amounts) {
  public Genesis {
    parties = List.copyOf(parties);
    amounts = List.copyOf(amounts);
    if (parties.size() != amounts.size()) {
      throw new IllegalArgumentException("a genesis needs as many amounts as parties");
    }
  }

  public Charter charter() {
    return new Charter(Domain.offChain(Eip712.structHash(this)), limits);
  }

  /** The events of block 0. */
  public List<Event> events() {
    return IntStream.range(0, parties.size())
        .<Event>mapToObj(i -> new CommonEvent.Minted(parties.get(i), amounts.get(i)))
        .toList();
  }

  /** All coins that there will ever be. */
  public Coins total() {
    return amounts.stream().reduce(Coins.ZERO, Coins::plus);
  }
}
