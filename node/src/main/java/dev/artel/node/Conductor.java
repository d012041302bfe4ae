package dev.artel.node;

import dev.artel.core.law.Position;
import dev.artel.core.law.Rows;
import dev.artel.core.paradigm.Journal;
import dev.artel.core.paradigm.Participant;
import dev.artel.core.paradigm.Self;
import dev.artel.core.paradigm.Tools;
import dev.artel.core.port.Batch;
import dev.artel.core.port.Cursor;
import dev.artel.core.runtime.Node;
import dev.artel.core.runtime.Replica;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Turns the nodes of one process. One thread, the caller's, owns the replica and all nodes; the
 * ledger's reader and the steps' threads only leave messages in its inbox. Nodes are turned only
 * while the replica has all that the ledger had when it was last asked: half a history, as after a
 * start or a reorganisation, would make them want what was done long ago.
 */
final class Conductor implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  /** A node is turned so often even where nothing happens: what was refused may be due now. */
  private static final long SECONDS_BETWEEN_TURNS = 10;

  private static final long AT_ONCE = Long.MIN_VALUE;

  private final Engines engines;
  private final VirtualThreadHands.Manner manner;
  private final Replica replica;
  private final Map<VirtualThreadHands, Node> nodes = new LinkedHashMap<>();
  private final Map<VirtualThreadHands, Long> wakeAt = new LinkedHashMap<>();
  private final BlockingQueue<Message> inbox = new LinkedBlockingQueue<>();
  private final Thread reader;
  private Position head;
  private boolean current;

  private sealed interface Message {
    /** With the heads just before and after it was read. */
    record Read(Batch batch, Position before, Position after) implements Message {}

    record Finished(VirtualThreadHands.Done done) implements Message {}

    record Broken(Throwable cause) implements Message {}

    /** A journal has something new that no step of a node put there. */
    record Woken() implements Message {}
  }

  /** Is told of every turn, on the conductor's thread, and says whether to go on. */
  interface Watcher {
    boolean goesOn(Rows rows, Position now) throws IOException;
  }

  Conductor(Engines engines, VirtualThreadHands.Manner manner) throws IOException {
    this.engines = engines;
    this.manner = manner;
    this.replica = new Replica(engines.book());
    this.head = engines.ledger().head();
    var known = head;
    this.reader = Thread.ofVirtual().name("ledger reader").start(() -> readLedger(known));
  }

  /** By the thread that calls {@link #run}. Returns what {@link #remove} wants. */
  VirtualThreadHands add(Self self, Participant participant, Journal journal, Tools tools) {
    var hands =
        new VirtualThreadHands(
            engines.ledger(),
            tools,
            journal,
            manner,
            done -> inbox.add(new Message.Finished(done)));
    nodes.put(hands, new Node(self, participant, journal, hands));
    wakeAt.put(hands, AT_ONCE);
    return hands;
  }

  /** What the node has begun is cancelled. */
  void remove(VirtualThreadHands hands) {
    hands.stop();
    nodes.remove(hands);
    wakeAt.remove(hands);
  }

  /** Turns the nodes until the watcher has seen enough. */
  void run(Watcher watcher) throws InterruptedException, IOException {
    wakeAt.replaceAll((hands, at) -> AT_ONCE);
    while (true) {
      var now = position();
      if (current) {
        turnDue(now);
      }
      if (!watcher.goesOn(replica.rows(), now)) {
        return;
      }
      for (var message : await()) {
        take(message);
      }
    }
  }

  /** From any thread: every node is to look again at once. */
  void wake() {
    inbox.add(new Message.Woken());
  }

  Rows rows() {
    return replica.rows();
  }

  /** Whether the replica has all that the ledger had when it was last asked. */
  boolean isCurrent() {
    return current;
  }

  Position position() {
    long time = Math.max(engines.clock().instant().getEpochSecond(), replica.time());
    return new Position(time, replica.height(), head.beacons());
  }

  private void turnDue(Position now) {
    for (var entry : nodes.entrySet()) {
      var hands = entry.getKey();
      if (wakeAt.getOrDefault(hands, AT_ONCE) <= now.time()) {
        long next = turn(entry.getValue(), now);
        wakeAt.put(hands, Math.min(next, now.time() + SECONDS_BETWEEN_TURNS));
      }
    }
  }

  private long turn(Node node, Position now) {
    try {
      return node.turn(replica.rows(), now);
    } catch (RuntimeException e) {
      if (manner.perseverance() == Perseverance.OF_A_RUN) {
        throw e;
      }
      var pause = Duration.ofSeconds(SECONDS_BETWEEN_TURNS);
      manner.witness().failed("the turn in task " + node.self().task(), e, pause);
      return Long.MAX_VALUE;
    }
  }

  private List<Message> await() throws InterruptedException {
    var messages = new ArrayList<Message>();
    var first = inbox.poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    if (first != null) {
      messages.add(first);
      inbox.drainTo(messages);
    }
    return messages;
  }

  private void take(Message message) throws IOException {
    switch (message) {
      case Message.Read read -> take(read);
      case Message.Finished(var done) -> {
        if (done.result() instanceof VirtualThreadHands.Result.Broken(var cause)) {
          throw new StepFailedException(done.path(), cause);
        }
        done.hands().finished(done, replica.height());
        wakeAt.computeIfPresent(done.hands(), (hands, at) -> AT_ONCE);
      }
      case Message.Broken(var cause) -> throw new StepFailedException("reading the ledger", cause);
      case Message.Woken() -> wakeAt.replaceAll((hands, at) -> AT_ONCE);
    }
  }

  private void take(Message.Read read) {
    if (replica.take(read.batch())) {
      wakeAt.replaceAll((hands, at) -> AT_ONCE);
    }
    head = read.after();
    boolean wasCurrent = current && !(read.batch() instanceof Batch.Rewound);
    current = wasCurrent || replica.height() >= read.before().height();
  }

  private void readLedger(Position known) {
    var after = Cursor.START;
    var before = known;
    for (int failures = 0; !Thread.currentThread().isInterrupted(); ) {
      try {
        var batch = engines.ledger().read(after, PATIENCE);
        var now = engines.ledger().head();
        after = batch instanceof Batch.Entries entries ? entries.next() : Cursor.START;
        inbox.add(new Message.Read(batch, before, now));
        before = now;
        failures = 0;
      } catch (InterruptedException e) {
        return;
      } catch (IOException | RuntimeException e) {
        failures++;
        if (!goesOn(failures, e)) {
          return;
        }
      }
    }
  }

  private boolean goesOn(int failures, Exception failure) {
    if (manner.perseverance() == Perseverance.OF_A_RUN) {
      inbox.add(new Message.Broken(failure));
      return false;
    }
    try {
      Thread.sleep(Perseverance.pause(failures));
      return true;
    } catch (InterruptedException e) {
      return false;
    }
  }

  @Override
  public void close() {
    reader.interrupt();
    nodes.keySet().forEach(VirtualThreadHands::stop);
  }
}
