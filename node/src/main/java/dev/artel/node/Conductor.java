package dev.artel.node;

import dev.artel.core.law.LawBook;
import dev.artel.core.law.Position;
import dev.artel.core.law.Rows;
import dev.artel.core.paradigm.Journal;
import dev.artel.core.paradigm.Participant;
import dev.artel.core.paradigm.Self;
import dev.artel.core.paradigm.Tools;
import dev.artel.core.port.Batch;
import dev.artel.core.port.Cursor;
import dev.artel.core.port.Ledger;
import dev.artel.core.runtime.Node;
import dev.artel.core.runtime.Replica;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Turns the nodes of one process. One thread, the caller's, owns the replica and all nodes; the
 * ledger's reader and the steps' threads only leave messages in its inbox.
 */
final class Conductor implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final Ledger ledger;
  private final InstantSource clock;
  private final Replica replica;
  private final Map<VirtualThreadHands, Node> nodes = new LinkedHashMap<>();
  private final Map<Node, Long> wakeAt = new LinkedHashMap<>();
  private final BlockingQueue<Message> inbox = new LinkedBlockingQueue<>();
  private final Thread reader;

  private sealed interface Message {
    record Read(Batch batch) implements Message {}

    record Finished(VirtualThreadHands.Done done) implements Message {}

    record Broken(Throwable cause) implements Message {}
  }

  /** Is told of every turn, on the conductor's thread, and says whether to go on. */
  interface Watcher {
    boolean goesOn(Rows rows, Position now);
  }

  Conductor(Ledger ledger, LawBook book, InstantSource clock) {
    this.ledger = ledger;
    this.clock = clock;
    this.replica = new Replica(book);
    this.reader = Thread.ofVirtual().name("ledger reader").start(this::readLedger);
  }

  /** Before the first {@link #run}, or between two. */
  void add(Self self, Participant participant, Journal journal, Tools tools) {
    var hands =
        new VirtualThreadHands(
            ledger, tools, journal, done -> inbox.add(new Message.Finished(done)));
    nodes.put(hands, new Node(self, participant, journal, hands));
  }

  /** Turns the nodes until the watcher has seen enough. */
  void run(Watcher watcher) throws InterruptedException, IOException {
    var due = new HashSet<>(nodes.values());
    while (true) {
      var now = position();
      wakeAt.forEach((node, at) -> addIf(at <= now.time(), due, node));
      for (var node : due) {
        wakeAt.put(node, node.turn(replica.rows(), now));
      }
      if (!watcher.goesOn(replica.rows(), now)) {
        return;
      }
      due.clear();
      for (var message : await()) {
        due.addAll(take(message));
      }
    }
  }

  Rows rows() {
    return replica.rows();
  }

  Position position() throws IOException {
    long time = Math.max(clock.instant().getEpochSecond(), replica.time());
    return new Position(time, replica.height(), ledger.head().beacons());
  }

  private static void addIf(boolean wanted, Set<Node> due, Node node) {
    if (wanted) {
      due.add(node);
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

  /** Returns the nodes that the message concerns. */
  private Set<Node> take(Message message) throws IOException {
    return switch (message) {
      case Message.Read read -> replica.take(read.batch()) ? Set.copyOf(nodes.values()) : Set.of();
      case Message.Finished finished -> {
        var done = finished.done();
        if (done.result() instanceof VirtualThreadHands.Result.Broken broken) {
          throw new StepFailedException(done.path(), broken.cause());
        }
        done.hands().finished(done, replica.height());
        var node = nodes.get(done.hands());
        yield node == null ? Set.of() : Set.of(node);
      }
      case Message.Broken broken ->
          throw new StepFailedException("reading the ledger", broken.cause());
    };
  }

  private void readLedger() {
    var after = Cursor.START;
    try {
      while (!Thread.currentThread().isInterrupted()) {
        var batch = ledger.read(after, PATIENCE);
        after = batch instanceof Batch.Entries entries ? entries.next() : Cursor.START;
        inbox.add(new Message.Read(batch));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException | RuntimeException e) {
      inbox.add(new Message.Broken(e));
    }
  }

  @Override
  public void close() {
    reader.interrupt();
    nodes.keySet().forEach(VirtualThreadHands::stop);
  }
}
