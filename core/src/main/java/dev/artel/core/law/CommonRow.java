package dev.artel.core.law;

import dev.artel.core.values.Address;
import dev.artel.core.values.Cid;
import dev.artel.core.values.Coins;
import dev.artel.core.values.Hash;

/** The rows of the common law. Paradigms read them and never write them. */
public sealed interface CommonRow {
  Table<Party> PARTIES = new Table<>(Party.class, 1);
  Table<Account> ACCOUNTS = new Table<>(Account.class, 1);
  Table<Task> TASKS = new Table<>(Task.class, 1);
  Table<Purse> PURSES = new Table<>(Purse.class, 1);
  Table<Bond> BONDS = new Table<>(Bond.class, 2);

  /** An enrolled party and its X25519 key. */
  record Party(Address address, Hash sealingKey) implements CommonRow {}

  /** A party's spendable balance, and what it has earned and not withdrawn. */
  record Account(Address party, Coins balance, Coins credit) implements CommonRow {
    public static Account of(Rows rows, Address party) {
      return rows.get(ACCOUNTS, party).orElse(new Account(party, Coins.ZERO, Coins.ZERO));
    }
  }

  /** The registry: an ended task leaves the board and stays readable. */
  record Task(Hash task, String paradigm, Address requester, Cid file, boolean open)
      implements CommonRow {}

  /** Apart from a paradigm's own header, so that money and phases do not share a row. */
  record Purse(Hash task, Coins escrow, Coins burnt) implements CommonRow {}

  record Bond(Hash task, Address party, Coins amount) implements CommonRow {}
}
