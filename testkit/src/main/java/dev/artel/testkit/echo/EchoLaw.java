package dev.artel.testkit.echo;

import static dev.artel.testkit.echo.EchoRow.CLOCKS;
import static dev.artel.testkit.echo.EchoRow.HEADERS;
import static dev.artel.testkit.echo.EchoRow.MEMBERS;
import static dev.artel.testkit.echo.EchoRow.SAID;

import dev.artel.core.law.Command;
import dev.artel.core.law.CommonReason;
import dev.artel.core.law.CommonRow;
import dev.artel.core.law.Draft;
import dev.artel.core.law.Event;
import dev.artel.core.law.Law;
import dev.artel.core.law.Reason;
import dev.artel.core.law.Rows;
import dev.artel.core.law.Treasury;
import dev.artel.core.law.WritableRows;
import dev.artel.core.values.Address;
import dev.artel.core.values.Digests;
import dev.artel.core.values.Hash;
import dev.artel.core.wire.Catalogue;
import dev.artel.testkit.echo.EchoRow.Clock;
import dev.artel.testkit.echo.EchoRow.Header;
import java.util.List;
import java.util.Optional;

/**
 * A command of the stored round, in time, is judged at once; any other, and {@code Tick}, first
 * moves the task on as far as it is due. Each round has its full length from when it was entered.
 */
final class EchoLaw implements Law {
  private static final Catalogue CATALOGUE = Catalogue.of(EchoCommand.class, EchoEvent.class);

  @Override
  public Catalogue catalogue() {
    return CATALOGUE;
  }

  @Override
  public Optional<Reason> decide(Draft draft, Address sender, Command command) {
    return switch ((EchoCommand) command) {
      case EchoCommand.Post post -> post(draft, sender, post);
      case EchoCommand.SignUp(var task) -> signUp(draft, sender, task);
      case EchoCommand.Say say -> say(draft, sender, say);
      case EchoCommand.Tick(var task) -> tick(draft, task);
    };
  }

  private static Optional<Reason> post(Draft draft, Address sender, EchoCommand.Post post) {
    if (draft.get(CommonRow.PARTIES, sender).isEmpty()) {
      return Optional.of(CommonReason.NOT_ENROLLED);
    }
    if (!post.rules().isFair(draft.call().charter().limits().members())) {
      return Optional.of(EchoReason.BAD_TERMS);
    }
    var task = draft.call().id();
    Treasury.open(draft, EchoParadigm.NAME, sender, post.file());
    draft.emit(new EchoEvent.Posted(task, sender, post.rules(), draft.at().time()));
    return Treasury.lock(draft, task, sender, post.rules().escrow());
  }

  private static Optional<Reason> signUp(Draft draft, Address sender, Hash task) {
    var header = reached(draft, task, 0);
    if (header.isEmpty()) {
      return Optional.of(EchoReason.UNKNOWN_TASK);
    }
    if (header.get().round() != 0) {
      return Optional.of(EchoReason.WRONG_ROUND);
    }
    if (draft.get(CommonRow.PARTIES, sender).isEmpty()) {
      return Optional.of(CommonReason.NOT_ENROLLED);
    }
    if (header.get().requester().equals(sender)) {
      return Optional.of(EchoReason.WRONG_ROLE);
    }
    if (draft.get(MEMBERS, task, sender).isPresent()) {
      return Optional.of(CommonReason.TWICE);
    }
    if (draft.scan(MEMBERS, task).size() >= header.get().rules().parties()) {
      return Optional.of(EchoReason.FULL);
    }
    draft.emit(new EchoEvent.Joined(task, sender));
    return Treasury.bond(draft, task, sender, header.get().rules().bond());
  }

  private static Optional<Reason> say(Draft draft, Address sender, EchoCommand.Say say) {
    var header = reached(draft, say.task(), say.round());
    if (header.isEmpty()) {
      return Optional.of(EchoReason.UNKNOWN_TASK);
    }
    if (header.get().round() != say.round() || say.round() == 0 || header.get().isOver()) {
      return Optional.of(EchoReason.WRONG_ROUND);
    }
    if (draft.get(MEMBERS, say.task(), sender).isEmpty()) {
      return Optional.of(EchoReason.WRONG_ROLE);
    }
    if (draft.get(SAID, say.task(), say.round(), sender).isPresent()) {
      return Optional.of(CommonReason.TWICE);
    }
    draft.emit(new EchoEvent.Said(say.task(), say.round(), sender, say.sealed(), say.hash()));
    return Optional.empty();
  }

  private static Optional<Reason> tick(Draft draft, Hash task) {
    var header = draft.get(HEADERS, task);
    if (header.isEmpty()) {
      return Optional.of(EchoReason.UNKNOWN_TASK);
    }
    return advance(draft, header.get()) ? Optional.empty() : Optional.of(CommonReason.NOTHING_DUE);
  }

  /** The header as a command of this round finds it. */
  private static Optional<Header> reached(Draft draft, Hash task, int round) {
    var stored = draft.get(HEADERS, task);
    if (stored.isPresent()
        && (stored.get().round() != round || now(draft, task) >= due(draft, stored.get()))) {
      advance(draft, stored.get());
    }
    return draft.get(HEADERS, task);
  }

  /** One move is all: the next round has its full length and nobody has spoken in it. */
  private static boolean advance(Draft draft, Header header) {
    if (header.isOver() || !isDue(draft, header, now(draft, header.task()))) {
      return false;
    }
    var task = header.task();
    var said = draft.scan(SAID, task, header.round());
    said.forEach(voice -> Treasury.pay(draft, task, voice.party(), header.rules().pay()));
    var heard = heard(header.heard(), said);
    if (header.round() == header.rules().rounds() || draft.scan(MEMBERS, task).isEmpty()) {
      end(draft, header, heard);
    } else {
      draft.emit(new EchoEvent.Moved(task, header.round() + 1, heard, now(draft, task)));
    }
    return true;
  }

  private static void end(Draft draft, Header header, Hash heard) {
    var task = header.task();
    for (var member : draft.scan(MEMBERS, task)) {
      Treasury.release(draft, task, member.party(), header.rules().bond());
    }
    Treasury.pay(draft, task, header.requester(), Treasury.escrow(draft, task));
    draft.emit(new EchoEvent.Ended(task, heard));
    Treasury.close(draft, task);
  }

  /** Whether a tick would move the task on. Scans: for the law's own moves and for replicas. */
  static boolean isDue(Rows rows, Header header, long now) {
    var members = rows.scan(MEMBERS, header.task()).size();
    var all =
        header.round() == 0
            ? members == header.rules().parties()
            : rows.scan(SAID, header.task(), header.round()).size() == members;
    return all || now >= due(rows, header);
  }

  /** The deadline of the stored round. */
  static long due(Rows rows, Header header) {
    return since(rows, header.task()) + header.rules().length(header.round());
  }

  /** Chains what was said in a round, in the order of addresses, to all that was said before. */
  static Hash heard(Hash before, List<EchoEvent.Said> said) {
    return said.stream()
        .map(EchoEvent.Said::hash)
        .reduce(before, (h, s) -> Digests.sha256(h.bytes().toArray(), s.bytes().toArray()));
  }

  private static long now(Draft draft, Hash task) {
    return Math.max(draft.at().time(), since(draft, task));
  }

  private static long since(Rows rows, Hash task) {
    return rows.get(CLOCKS, task).map(Clock::since).orElse(0L);
  }

  @Override
  public void evolve(WritableRows rows, Event event) {
    switch ((EchoEvent) event) {
      case EchoEvent.Posted e -> {
        rows.put(HEADERS, new Header(e.task(), e.requester(), e.rules(), 0, e.task()));
        rows.put(CLOCKS, new Clock(e.task(), e.since()));
      }
      case EchoEvent.Joined e -> rows.put(MEMBERS, e);
      case EchoEvent.Said e -> rows.put(SAID, e);
      case EchoEvent.Moved e -> {
        turn(rows, e.task(), e.round(), e.heard());
        rows.put(CLOCKS, new Clock(e.task(), e.since()));
      }
      case EchoEvent.Ended e -> {
        var header = rows.get(HEADERS, e.task()).orElseThrow();
        turn(rows, e.task(), header.rules().rounds() + 1, e.heard());
        rows.remove(CLOCKS, e.task());
      }
    }
  }

  private static void turn(WritableRows rows, Hash task, int round, Hash heard) {
    var header = rows.get(HEADERS, task).orElseThrow();
    rows.put(HEADERS, new Header(task, header.requester(), header.rules(), round, heard));
  }
}
