package dev.artel.adapters.ledger;

import dev.artel.adapters.sqlite.Database;
import dev.artel.core.law.Beacons;
import dev.artel.core.law.Call;
import dev.artel.core.law.Charter;
import dev.artel.core.law.Door;
import dev.artel.core.law.LawBook;
import dev.artel.core.law.Outcome;
import dev.artel.core.law.Position;
import dev.artel.core.law.Reason;
import dev.artel.core.port.Receipt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes a block of what has arrived. One transaction judges each command against the rows as the
 * one before left them, and writes rows, log and head; receipts are given when it is durable. Other
 * processes do the same on the same file: whoever holds the transaction begins from what is there.
 */
final class Scribe implements AutoCloseable {
  private static final long NEVER = -1;

  private final Database database;
  private final Log log;
  private final State state;
  private final LawBook book;
  private final Charter charter;
  private final InstantSource clock;
  private long remembered = NEVER;

  private sealed interface Verdict {
    record Reached(Outcome outcome) implements Verdict {}

    record Thrown(RuntimeException cause) implements Verdict {}
  }

  Scribe(Database database, LawBook book, Charter charter, InstantSource clock) {
    this.database = database;
    this.log = new Log(database);
    this.state = new State(database);
    this.book = book;
    this.charter = charter;
    this.clock = clock;
  }

  /** Answers every one of them, whatever happens. */
  void write(List<Knock> knocks) {
    try {
      var answers = new ArrayList<Runnable>();
      database.write(
          () -> {
            writeBlock(knocks, answers);
            return knocks;
          });
      answers.forEach(Runnable::run);
    } catch (IOException | RuntimeException | Error e) {
      remembered = NEVER;
      knocks.forEach(knock -> knock.answer().completeExceptionally(e));
    }
  }

  private void writeBlock(List<Knock> knocks, List<Runnable> answers) throws IOException {
    var head = log.head();
    if (head.height() != remembered) {
      state.forget(Checksum.of(head.state()));
    }
    var block = new OpenBlock(log, state, head.hash(), next(head));
    for (var knock : knocks) {
      answers.add(answer(block, knock));
    }
    remembered = block.isEmpty() ? head.height() : block.close().height();
  }

  private Position next(Block head) {
    long time = Math.max(head.time(), clock.instant().getEpochSecond());
    return new Position(time, head.height() + 1, Beacons.NONE);
  }

  private Runnable answer(OpenBlock block, Knock knock) throws IOException {
    var earlier = log.find(knock.id());
    if (earlier.isPresent()) {
      return () -> knock.answer().complete(new Receipt.Included(earlier.get()));
    }
    var refusal = Door.inTurn(knock.signed(), state.nonce(knock.signed().sender()));
    return refusal.isPresent() ? refuse(knock, refusal.get()) : judge(block, knock);
  }

  private Runnable judge(OpenBlock block, Knock knock) throws IOException {
    return switch (outcome(block, knock)) {
      case Verdict.Thrown thrown -> () -> knock.answer().completeExceptionally(thrown.cause());
      case Verdict.Reached(Outcome.Refused refused) -> refuse(knock, refused.why());
      case Verdict.Reached(Outcome.Accepted accepted) -> {
        var receipt = new Receipt.Included(block.add(knock, accepted));
        yield () -> knock.answer().complete(receipt);
      }
    };
  }

  /** A law that throws fails for its own command only: nothing of it is written yet. */
  private Verdict outcome(OpenBlock block, Knock knock) {
    var signed = knock.signed();
    var call = new Call(charter, knock.id(), block.at());
    try {
      return new Verdict.Reached(book.apply(state, signed.sender(), signed.command(), call));
    } catch (UncheckedIOException e) {
      throw e;
    } catch (RuntimeException e) {
      return new Verdict.Thrown(e);
    }
  }

  private static Runnable refuse(Knock knock, Reason reason) {
    return () -> knock.answer().complete(new Receipt.Refused(reason.name()));
  }

  @Override
  public void close() throws IOException {
    database.close();
  }
}
