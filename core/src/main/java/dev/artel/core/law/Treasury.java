package dev.artel.core.law;

import dev.artel.core.law.CommonRow.Account;
import dev.artel.core.values.Address;
import dev.artel.core.values.Cid;
import dev.artel.core.values.Coins;
import dev.artel.core.values.Hash;
import java.util.Optional;

/**
 * The one door by which paradigms open tasks and move coins. {@link LawBook} sees to it that a
 * paradigm reaches its own tasks only; amounts of zero leave no event.
 */
public final class Treasury {
  private Treasury() {}

  /** Enters a task in the registry. Its id is the id of the command that posts it. */
  public static void open(Draft draft, String paradigm, Address requester, Cid file) {
    draft.emit(new CommonEvent.TaskOpened(draft.call().id(), paradigm, requester, file));
  }

  /** Takes the task off the board; credits and bonds stay where they are. */
  public static void close(Draft draft, Hash task) {
    draft.emit(new CommonEvent.TaskClosed(task));
  }

  /** From a party's balance to the task's escrow; POOR where the balance does not cover it. */
  public static Optional<Reason> lock(Draft draft, Hash task, Address from, Coins amount) {
    return spend(draft, from, amount, new CommonEvent.Locked(task, from, amount));
  }

  /** From a party's balance to its bond in the task; POOR where the balance does not cover it. */
  public static Optional<Reason> bond(Draft draft, Hash task, Address party, Coins amount) {
    return spend(draft, party, amount, new CommonEvent.Bonded(task, party, amount));
  }

  /** From the task's escrow to a party's credit. */
  public static void pay(Draft draft, Hash task, Address to, Coins amount) {
    if (!amount.isZero()) {
      draft.emit(new CommonEvent.Paid(task, to, amount));
    }
  }

  /** From a party's bond to its credit. */
  public static void release(Draft draft, Hash task, Address party, Coins amount) {
    if (!amount.isZero()) {
      draft.emit(new CommonEvent.Released(task, party, amount));
    }
  }

  /** From a party's bond to nobody, as far as the bond goes. */
  public static void burn(Draft draft, Hash task, Address party, Coins amount) {
    var burnt = amount.min(bonded(draft, task, party));
    if (!burnt.isZero()) {
      draft.emit(new CommonEvent.Burnt(task, party, burnt));
    }
  }

  /** What is in the task's escrow. */
  public static Coins escrow(Rows rows, Hash task) {
    return CommonLaw.purse(rows, task).escrow();
  }

  /** What a party has bonded in the task. */
  public static Coins bonded(Rows rows, Hash task, Address party) {
    return CommonLaw.bond(rows, task, party);
  }

  private static Optional<Reason> spend(Draft draft, Address from, Coins amount, Event event) {
    if (!Account.of(draft, from).balance().covers(amount)) {
      return Optional.of(CommonReason.POOR);
    }
    if (!amount.isZero()) {
      draft.emit(event);
    }
    return Optional.empty();
  }
}
