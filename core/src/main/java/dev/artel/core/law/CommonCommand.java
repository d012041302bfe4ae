package dev.artel.core.law;

import dev.artel.core.values.Address;
import dev.artel.core.values.Coins;
import dev.artel.core.values.Hash;

/** What anyone may ask of any ledger, whatever the paradigm. */
public sealed interface CommonCommand extends Command {
  /** Joins the ledger for good, publishing the X25519 key that others seal to. */
  record Enrol(Hash sealingKey) implements CommonCommand {}

  record Transfer(Address to, Coins amount) implements CommonCommand {}

  /** Moves all of the sender's credit to its balance. */
  record Withdraw() implements CommonCommand {}
}
