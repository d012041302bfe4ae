package dev.artel.core.law;

import static dev.artel.core.law.CommonRow.ACCOUNTS;
import static dev.artel.core.law.CommonRow.BONDS;
import static dev.artel.core.law.CommonRow.PARTIES;
import static dev.artel.core.law.CommonRow.PURSES;
import static dev.artel.core.law.CommonRow.TASKS;

import dev.artel.core.law.CommonRow.Account;
import dev.artel.core.law.CommonRow.Bond;
import dev.artel.core.law.CommonRow.Party;
import dev.artel.core.law.CommonRow.Purse;
import dev.artel.core.law.CommonRow.Task;
import dev.artel.core.values.Address;
import dev.artel.core.values.Coins;
import dev.artel.core.values.Hash;
import dev.artel.core.wire.Catalogue;
import java.util.Optional;

/**
 * Enrolment, accounts, transfer, withdrawal, and the books of every task: escrow, bonds, credit.
 * Every event moves coins from one place to another and none but {@code Minted} makes any, so what
 * was minted is always the sum of balances, credits, escrows, bonds and what was burnt.
 */
public final class CommonLaw implements Law {
  private static final Catalogue CATALOGUE = Catalogue.of(CommonCommand.class, CommonEvent.class);

  @Override
  public Catalogue catalogue() {
    return CATALOGUE;
  }

  @Override
  public Optional<Reason> decide(Draft draft, Address sender, Command command) {
    return switch ((CommonCommand) command) {
      case CommonCommand.Enrol enrol -> enrol(draft, sender, enrol.sealingKey());
      case CommonCommand.Transfer transfer -> transfer(draft, sender, transfer);
      case CommonCommand.Withdraw _ -> withdraw(draft, sender);
    };
  }

  private static Optional<Reason> enrol(Draft draft, Address sender, Hash sealingKey) {
    if (draft.get(PARTIES, sender).isPresent()) {
      return Optional.of(CommonReason.TWICE);
    }
    draft.emit(new CommonEvent.Enrolled(sender, sealingKey));
    return Optional.empty();
  }

  private static Optional<Reason> transfer(
      Draft draft, Address sender, CommonCommand.Transfer transfer) {
    if (transfer.amount().isZero() || transfer.to().equals(Address.ZERO)) {
      return Optional.of(CommonReason.BAD_VALUE);
    }
    if (!Account.of(draft, sender).balance().covers(transfer.amount())) {
      return Optional.of(CommonReason.POOR);
    }
    draft.emit(new CommonEvent.Transferred(sender, transfer.to(), transfer.amount()));
    return Optional.empty();
  }

  private static Optional<Reason> withdraw(Draft draft, Address sender) {
    var credit = Account.of(draft, sender).credit();
    if (credit.isZero()) {
      return Optional.of(CommonReason.NOTHING_DUE);
    }
    draft.emit(new CommonEvent.Withdrawn(sender, credit));
    return Optional.empty();
  }

  @Override
  public void evolve(WritableRows rows, Event event) {
    switch ((CommonEvent) event) {
      case CommonEvent.Minted e -> addBalance(rows, e.party(), e.amount());
      case CommonEvent.Enrolled e -> rows.put(PARTIES, new Party(e.party(), e.sealingKey()));
      case CommonEvent.Transferred e -> {
        takeBalance(rows, e.from(), e.amount());
        addBalance(rows, e.to(), e.amount());
      }
      case CommonEvent.Withdrawn e -> {
        takeCredit(rows, e.party(), e.amount());
        addBalance(rows, e.party(), e.amount());
      }
      case CommonEvent.TaskOpened e -> {
        rows.put(TASKS, new Task(e.task(), e.paradigm(), e.requester(), e.file(), true));
        rows.put(PURSES, new Purse(e.task(), Coins.ZERO, Coins.ZERO));
      }
      case CommonEvent.TaskClosed e -> close(rows, e.task());
      case CommonEvent.Locked e -> {
        takeBalance(rows, e.from(), e.amount());
        addEscrow(rows, e.task(), e.amount());
      }
      case CommonEvent.Bonded e -> {
        takeBalance(rows, e.party(), e.amount());
        addBond(rows, e.task(), e.party(), e.amount());
      }
      case CommonEvent.Paid e -> {
        takeEscrow(rows, e.task(), e.amount());
        addCredit(rows, e.to(), e.amount());
      }
      case CommonEvent.Released e -> {
        takeBond(rows, e.task(), e.party(), e.amount());
        addCredit(rows, e.party(), e.amount());
      }
      case CommonEvent.Burnt e -> {
        takeBond(rows, e.task(), e.party(), e.amount());
        addBurnt(rows, e.task(), e.amount());
      }
    }
  }

  private static void close(WritableRows rows, Hash id) {
    var task = rows.get(TASKS, id).orElseThrow();
    rows.put(TASKS, new Task(id, task.paradigm(), task.requester(), task.file(), false));
  }

  static Coins bond(Rows rows, Hash task, Address party) {
    return rows.get(BONDS, task, party).map(Bond::amount).orElse(Coins.ZERO);
  }

  static Purse purse(Rows rows, Hash task) {
    return rows.get(PURSES, task).orElseThrow(() -> new IllegalStateException("no purse " + task));
  }

  private static void addEscrow(WritableRows rows, Hash task, Coins amount) {
    var purse = purse(rows, task);
    rows.put(PURSES, new Purse(task, purse.escrow().plus(amount), purse.burnt()));
  }

  private static void takeEscrow(WritableRows rows, Hash task, Coins amount) {
    var purse = purse(rows, task);
    rows.put(PURSES, new Purse(task, purse.escrow().minus(amount), purse.burnt()));
  }

  private static void addBurnt(WritableRows rows, Hash task, Coins amount) {
    var purse = purse(rows, task);
    rows.put(PURSES, new Purse(task, purse.escrow(), purse.burnt().plus(amount)));
  }

  private static void addBond(WritableRows rows, Hash task, Address party, Coins amount) {
    rows.put(BONDS, new Bond(task, party, bond(rows, task, party).plus(amount)));
  }

  private static void takeBond(WritableRows rows, Hash task, Address party, Coins amount) {
    rows.put(BONDS, new Bond(task, party, bond(rows, task, party).minus(amount)));
  }

  private static void addBalance(WritableRows rows, Address party, Coins amount) {
    var account = Account.of(rows, party);
    rows.put(ACCOUNTS, new Account(party, account.balance().plus(amount), account.credit()));
  }

  private static void takeBalance(WritableRows rows, Address party, Coins amount) {
    var account = Account.of(rows, party);
    rows.put(ACCOUNTS, new Account(party, account.balance().minus(amount), account.credit()));
  }

  private static void addCredit(WritableRows rows, Address party, Coins amount) {
    var account = Account.of(rows, party);
    rows.put(ACCOUNTS, new Account(party, account.balance(), account.credit().plus(amount)));
  }

  private static void takeCredit(WritableRows rows, Address party, Coins amount) {
    var account = Account.of(rows, party);
    rows.put(ACCOUNTS, new Account(party, account.balance(), account.credit().minus(amount)));
  }
}
