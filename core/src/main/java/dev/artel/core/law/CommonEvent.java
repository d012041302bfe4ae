package dev.artel.core.law;

import dev.artel.core.values.Address;
import dev.artel.core.values.Cid;
import dev.artel.core.values.Coins;
import dev.artel.core.values.Hash;

/** What the common law records; coins move by these events only. */
public sealed interface CommonEvent extends Event {
  /** An event about one task's money, which only the task's own paradigm may cause. */
  sealed interface OfTask {
    Hash task();
  }

  /** In a genesis only: where coins come from. */
  record Minted(Address party, Coins amount) implements CommonEvent {}

  record Enrolled(Address party, Hash sealingKey) implements CommonEvent {}

  record Transferred(Address from, Address to, Coins amount) implements CommonEvent {}

  record Withdrawn(Address party, Coins amount) implements CommonEvent {}

  record TaskOpened(Hash task, String paradigm, Address requester, Cid file)
      implements CommonEvent {}

  record TaskClosed(Hash task) implements CommonEvent, OfTask {}

  /** Balance to escrow. */
  record Locked(Hash task, Address from, Coins amount) implements CommonEvent, OfTask {}

  /** Balance to the sender's bond in the task. */
  record Bonded(Hash task, Address party, Coins amount) implements CommonEvent, OfTask {}

  /** Escrow to credit. */
  record Paid(Hash task, Address to, Coins amount) implements CommonEvent, OfTask {}

  /** Bond to credit. */
  record Released(Hash task, Address party, Coins amount) implements CommonEvent, OfTask {}

  /** Bond to nobody. */
  record Burnt(Hash task, Address party, Coins amount) implements CommonEvent, OfTask {}
}
