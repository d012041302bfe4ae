package dev.artel.paradigms.committee;

import dev.artel.core.law.Command;
import dev.artel.core.law.CommonEvent;
import dev.artel.core.law.CommonRow;
import dev.artel.core.law.Event;
import dev.artel.core.law.Treasury;
import dev.artel.core.values.Coins;
import java.util.List;
import java.util.Set;

/**
 * What holds after every command, however the task got there: docs/committee.md, section 8. That no
 * amount is negative is in the type of {@link Coins}.
 */
final class TaskInvariants {
  private static final Set<Class<? extends Command>> FOR_ANYBODY =
      Set.of(
          CommitteeCommand.Post.class,
          CommitteeCommand.Fund.class,
          CommitteeCommand.Tick.class,
          CommitteeCommand.SignUpWorker.class,
          CommitteeCommand.SignUpValidator.class);

  private final RandomTask task;
  private final RoundBooks books;

  /** What a command finds. */
  record Moment(CommitteeRow.Header header, Coins escrow, boolean isMember) {
    boolean isOver() {
      return header.stage().phase() == Phase.TERMINATED;
    }
  }

  /** A command that was accepted. */
  record Done(int party, Command command, List<Event> events) {
    boolean is(Class<? extends Command> type) {
      return type.isInstance(command);
    }
  }

  TaskInvariants(RandomTask task) {
    this.task = task;
    this.books = new RoundBooks(task);
  }

  Moment moment(int party) {
    return new Moment(task.header(), Treasury.escrow(task.rows, task.id), task.isMember(party));
  }

  void hold(Moment before, Done done) {
    require(found().equals(RandomTask.MINTED), "coins are lost or made");
    require(Treasury.escrow(task.rows, task.id).covers(owed()), "the escrow is short");
    if (done.command() instanceof CommitteeCommand) {
      boolean mayAct = before.isMember() || done.party() == RandomTask.REQUESTER;
      require(mayAct || FOR_ANYBODY.contains(done.command().getClass()), "a non-member acts");
      require(!before.isOver() || isCollectAlone(done), "coins move after the end");
      books.hold(before, done);
      require(isForward(before.header(), task.header()), "the task goes back");
    }
  }

  static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new AssertionError(otherwise);
    }
  }

  private Coins found() {
    var all = Coins.ZERO;
    for (var account : task.rows.scan(CommonRow.ACCOUNTS)) {
      all = all.plus(account.balance()).plus(account.credit());
    }
    for (var purse : task.rows.scan(CommonRow.PURSES)) {
      all = all.plus(purse.escrow()).plus(purse.burnt());
    }
    for (var bond : task.rows.scan(CommonRow.BONDS)) {
      all = all.plus(bond.amount());
    }
    return all;
  }

  /** Pots and tips of the rounds that are not closed; of the one under way as it was started. */
  private Coins owed() {
    var stage = task.header().stage();
    if (stage.phase() == Phase.TERMINATED) {
      return Coins.ZERO;
    }
    var pots = task.terms().pots();
    var fund = task.rows.get(CommitteeRow.POTS, task.id).orElseThrow().workerPot();
    var rest = pots.validatorPot().plus(pots.tip());
    int left = task.terms().rounds() - stage.round();
    var first =
        stage.phase().isWithin(Phase.TRAINING, Phase.REVEALING)
            ? task.rows.get(CommitteeRow.ROUNDS, task.id, stage.round()).orElseThrow().workerPot()
            : fund;
    return fund.plus(rest).times(left).plus(first).plus(rest);
  }

  private static boolean isCollectAlone(Done done) {
    var sender = RandomTask.party(done.party());
    return done.events().stream()
        .allMatch(
            event ->
                switch (event) {
                  case CommonEvent.Released e ->
                      done.is(CommitteeCommand.Collect.class) && e.party().equals(sender);
                  case CommonEvent.Burnt e ->
                      done.is(CommitteeCommand.Collect.class) && e.party().equals(sender);
                  default -> !(event instanceof CommonEvent);
                });
  }

  /** Round, attempt, phase and draw grow, in this order, up to the end. */
  private static boolean isForward(CommitteeRow.Header before, CommitteeRow.Header after) {
    return after.stage().since() >= before.stage().since()
        && (after.equals(before) || progress(after) >= progress(before));
  }

  private static long progress(CommitteeRow.Header header) {
    var stage = header.stage();
    if (stage.phase() == Phase.TERMINATED) {
      return Long.MAX_VALUE;
    }
    boolean seated = stage.phase() == Phase.TRAINING && header.draw().number() == 0;
    int draw = seated ? 4 : header.draw().number();
    return ((stage.round() * 10L + stage.attempt()) * 10 + stage.phase().ordinal()) * 10 + draw;
  }
}
