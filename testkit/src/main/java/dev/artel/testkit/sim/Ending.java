package dev.artel.testkit.sim;

import dev.artel.core.law.CommonRow;
import dev.artel.core.law.CommonRow.Account;
import dev.artel.core.law.Rows;
import dev.artel.core.paradigm.Tools;
import dev.artel.core.paradigm.View;
import dev.artel.core.values.Address;
import dev.artel.core.values.Cid;
import dev.artel.core.values.Coins;
import dev.artel.core.values.Hash;
import java.math.BigInteger;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;

/** How a scenario ended. Actors are named by their place in the cast. */
public final class Ending {
  private final Scenario scenario;
  private final List<SimNode> nodes;
  private final SimLedger ledger;
  private final SimStore store;
  private final Count count;

  /** Steps that were done, and crashes at a step. */
  record Count(int steps, int crashes) {}

  Ending(Scenario scenario, List<SimNode> nodes, SimLedger ledger, SimStore store, Count count) {
    this.scenario = scenario;
    this.nodes = nodes;
    this.ledger = ledger;
    this.store = store;
    this.count = count;
  }

  static Hash postedTask(Rows rows) {
    return rows.scan(CommonRow.TASKS).getFirst().task();
  }

  public Scenario scenario() {
    return scenario;
  }

  /** How many steps were done, by all. */
  public int steps() {
    return count.steps();
  }

  /** How many {@link Fault.CrashAtStep} have struck. */
  public int crashes() {
    return count.crashes();
  }

  public boolean isOver() {
    return scenario.setting().paradigm().standing(view(0)).over();
  }

  /** Seconds from the start. */
  public long seconds() {
    return view(0).now().time() - Simulation.EPOCH;
  }

  public Rows rows() {
    return ledger.rows();
  }

  /** All rows by key. */
  public SortedMap<String, Record> allRows() {
    return ledger.rows().all();
  }

  /** Whether events alone give the same rows. */
  public boolean isReplicated() {
    return ledger.evolved().all().equals(allRows());
  }

  /** How often the law gave each reason. */
  public SortedMap<String, Integer> refusals() {
    return ledger.refusals();
  }

  /** How often the law gave each reason to this actor. */
  public SortedMap<String, Integer> refusals(int actor) {
    return ledger.refusals(address(actor));
  }

  /** Content ids in the order in which they were put; the task file's is the first. */
  public List<Cid> stored() {
    return store.cids();
  }

  public Hash task() {
    return view(0).self().task();
  }

  public Address address(int actor) {
    return view(actor).self().address();
  }

  /** With the actor's journal in it. */
  public View view(int actor) {
    return nodes.get(actor).view();
  }

  public Tools tools(int actor) {
    return nodes.get(actor).tools();
  }

  /** Balance, credit and bond in the end, less the coins of the beginning. */
  public BigInteger gain(int actor) {
    var account = Account.of(rows(), address(actor));
    var bonds =
        rows().scan(CommonRow.BONDS, task(), address(actor)).stream().map(CommonRow.Bond::amount);
    return Stream.concat(Stream.of(account.balance(), account.credit()), bonds)
        .reduce(Coins.ZERO, Coins::plus)
        .units()
        .subtract(scenario.cast().get(actor).coins().units());
  }

  /** Balances, credits, bonds, escrows and what was burnt make what the cast began with. */
  public boolean isConserved() {
    var accounts = rows().scan(CommonRow.ACCOUNTS).stream().map(a -> a.balance().plus(a.credit()));
    var bonds = rows().scan(CommonRow.BONDS).stream().map(CommonRow.Bond::amount);
    var purses = rows().scan(CommonRow.PURSES).stream().map(p -> p.escrow().plus(p.burnt()));
    var now = Stream.of(accounts, bonds, purses).flatMap(s -> s).reduce(Coins.ZERO, Coins::plus);
    return now.equals(scenario.cast().stream().map(Actor::coins).reduce(Coins.ZERO, Coins::plus));
  }

  @Override
  public String toString() {
    return "%s: %s after %d s and %d steps, refused %s"
        .formatted(scenario, isOver() ? "over" : "not over", seconds(), steps(), refusals());
  }
}
