package dev.artel.paradigms.committee;

import dev.artel.core.law.Beacons;
import dev.artel.core.law.Call;
import dev.artel.core.law.Change;
import dev.artel.core.law.Changes;
import dev.artel.core.law.Charter;
import dev.artel.core.law.Command;
import dev.artel.core.law.CommonRow;
import dev.artel.core.law.LawBook;
import dev.artel.core.law.Limits;
import dev.artel.core.law.MemoryRows;
import dev.artel.core.law.Outcome;
import dev.artel.core.law.Position;
import dev.artel.core.law.Treasury;
import dev.artel.core.values.Hash;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * What the law leaves each worker with, its bond counted, when a task's only round is settled by a
 * manifest. The way to the vote is the same for equal terms and rows, and is walked once.
 */
final class Paymaster {
  private final LawBook book = new LawBook(Map.of(CommitteeLaw.NAME, new CommitteeLaw()));
  private final Map<Task, Eve> eves = new HashMap<>();

  /** What decides the way to the vote. */
  private record Task(String terms, List<Long> rows) {}

  /** A task before its vote. */
  private record Eve(Play play, SortedMap<String, Record> rows) {}

  /** In the order of sign-up, beyond what each had. */
  List<Long> pay(String terms, List<Long> samples, Manifest manifest) {
    var eve = eves.computeIfAbsent(new Task(terms, samples), Paymaster::eve);
    var changes = new TreeMap<String, Change>();
    eve.rows().forEach((key, row) -> changes.put(key, new Change.Put(row)));
    var rows = new MemoryRows();
    rows.take(new Changes(changes));
    var play = eve.play();
    send(rows, eve, play.validator(0), play.commitment(0, manifest));
    send(rows, eve, play.validator(0), play.revelation(manifest));
    send(rows, eve, play.outsider(), new CommitteeCommand.Tick(play.task()));
    return IntStream.range(0, play.workers).mapToObj(i -> gain(rows, eve, play.worker(i))).toList();
  }

  private static long gain(MemoryRows rows, Eve eve, int worker) {
    var party = Court.party(worker);
    var account = CommonRow.Account.of(rows, party);
    var bond = Treasury.bonded(rows, eve.play().task(), party);
    var all = account.balance().plus(account.credit()).plus(bond);
    return all.units().longValueExact() - Court.COINS;
  }

  private void send(MemoryRows rows, Eve eve, int party, Command command) {
    var court = eve.play().court;
    var charter = new Charter(Court.DOMAIN, new Limits(64, 16, 2));
    var call = new Call(charter, Hash.ZERO, new Position(court.now(), 1, Beacons.NONE));
    switch (book.apply(rows, Court.party(party), command, call)) {
      case Outcome.Accepted accepted -> rows.take(accepted.changes());
      case Outcome.Refused refused -> throw new IllegalStateException(command + ": " + refused);
    }
  }

  private static Eve eve(Task task) {
    var play = Play.of(task.rows().size(), 1, task.terms());
    for (int i = 0; i < play.workers; i++) {
      var signUp = new CommitteeCommand.SignUpWorker(play.task(), task.rows().get(i));
      play.court.accept(play.worker(i), signUp);
    }
    play.court.accept(play.validator(0), play.signUpValidator(play.validator(0), 1));
    play.contribute();
    play.court.accept(Play.REQUESTER, play.opening());
    play.toVote().tick();
    return new Eve(play, play.court.rows().all());
  }
}
