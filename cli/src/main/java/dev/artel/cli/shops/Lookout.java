package dev.artel.cli.shops;

import dev.artel.core.law.CommonRow;
import dev.artel.core.law.LawBook;
import dev.artel.core.law.Position;
import dev.artel.core.law.Rows;
import dev.artel.core.paradigm.TaskFile;
import dev.artel.core.port.Batch;
import dev.artel.core.port.ContentStore;
import dev.artel.core.port.Cursor;
import dev.artel.core.port.Entry;
import dev.artel.core.port.Fetched;
import dev.artel.core.port.Ledger;
import dev.artel.core.port.Source;
import dev.artel.core.runtime.Replica;
import dev.artel.core.seal.Grant;
import dev.artel.core.seal.Grants;
import dev.artel.core.values.Address;
import dev.artel.core.values.Cid;
import dev.artel.core.values.Hash;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Reads the ledger for the sites: who recorded what and when, and which content is on record. It
 * knows rows, events as documents, and the store, whatever the paradigm.
 */
final class Lookout {
  private static final Logger LOG = System.getLogger(Lookout.class.getName());
  private static final Duration PATIENCE = Duration.ofMillis(500);
  private static final long MOST = 1 << 26;

  private final Ledger ledger;
  private final ContentStore store;
  private final Address poster;
  private final Replica replica;
  private final News news;
  private final Map<Address, Recorded> models = new ConcurrentHashMap<>();
  private final Set<Cid> contents = ConcurrentHashMap.newKeySet();
  private final Thread follower;

  /** Is told, on one thread at a time, what came on record. */
  interface News {
    /** First of all that a batch brings: what is told as done has had its effect by then. */
    void standing(Hash task, Rows rows, Position now) throws IOException;

    /**
     * @param sealed what its grants open
     */
    void recorded(Hash task, Recorded recorded, Sealed sealed);

    /** That was all of a batch. */
    void told();
  }

  /**
   * What is behind an event.
   *
   * @param contents that its grants open, as far as the store has them
   * @param grantSize of the grant of the model or average itself
   */
  record Sealed(List<Cid> contents, long grantSize) {
    Sealed {
      contents = List.copyOf(contents);
    }
  }

  /** What it reads. */
  record Subject(Ledger ledger, LawBook book, ContentStore store, Address poster) {}

  Lookout(Subject subject, News news) {
    this.ledger = subject.ledger();
    this.store = subject.store();
    this.poster = subject.poster();
    this.replica = new Replica(subject.book());
    this.news = news;
    this.follower = Thread.ofPlatform().daemon().name("lookout").unstarted(this::follow);
  }

  /** All that there is by now; {@link #start} goes on. */
  void catchUp() throws IOException, InterruptedException {
    long head = ledger.head().height();
    while (replica.height() < head) {
      take(ledger.read(replica.next(), PATIENCE));
    }
  }

  void start() {
    follower.start();
  }

  private void follow() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        further();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void further() throws InterruptedException {
    try {
      take(ledger.read(replica.next(), PATIENCE));
    } catch (IOException | RuntimeException e) {
      LOG.log(Level.WARNING, "the ledger or the store failed, and is asked again", e);
      Thread.sleep(PATIENCE);
    }
  }

  private void take(Batch batch) throws IOException {
    if (!replica.take(batch) || !(batch instanceof Batch.Entries(List<Entry> entries, Cursor _))) {
      return;
    }
    var task = posted(replica.rows()).map(CommonRow.Task::task);
    if (task.isPresent()) {
      long time = Math.max(replica.time(), ledger.head().time());
      var now = new Position(time, replica.height(), ledger.head().beacons());
      news.standing(task.get(), replica.rows(), now);
      for (var entry : entries) {
        var recorded = Recorded.of(task.get(), entry);
        if (recorded.isPresent()) {
          take(task.get(), recorded.get());
        }
      }
      news.told();
    }
  }

  private void take(Hash task, Recorded recorded) throws IOException {
    if (recorded.kind() == Recorded.Kind.MODEL) {
      models.put(recorded.member(), recorded);
    }
    contents.addAll(recorded.contents());
    var behind = new ArrayList<Cid>();
    long size = 0;
    for (var id : recorded.contents()) {
      if (store.fetch(id, Grants.MAX_SIZE) instanceof Fetched.Found(var bytes)) {
        Grants.read(bytes.read(Grants.MAX_SIZE)).map(Grant::ciphertext).ifPresent(behind::add);
        size = id.equals(recorded.grant()) ? bytes.size() : size;
      }
    }
    contents.addAll(behind);
    news.recorded(task, recorded, new Sealed(behind, size));
  }

  /** The one that the poster has posted. */
  private Optional<CommonRow.Task> posted(Rows rows) {
    return rows.scan(CommonRow.TASKS).stream()
        .filter(task -> task.requester().equals(poster))
        .findFirst();
  }

  /** What it is about; for when nothing follows the ledger yet. */
  Optional<TaskFile> file() throws IOException {
    var posted = posted(replica.rows());
    return posted.isEmpty()
        ? Optional.empty()
        : Optional.of(TaskFile.read(store, posted.get().file()));
  }

  /** In seconds since 1970; 0 for never. */
  long published(Address member) {
    return Optional.ofNullable(models.get(member)).map(Recorded::at).orElse(0L);
  }

  /** Each member's latest model. */
  List<Recorded> latest() {
    return List.copyOf(models.values());
  }

  /** Only what is on record. */
  Optional<Source> content(Cid id) {
    try {
      return contents.contains(id) && store.fetch(id, MOST) instanceof Fetched.Found(var bytes)
          ? Optional.of(bytes)
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("the store failed on " + id, e);
    }
  }

  /** Returns when it looks no more. */
  void stop() throws InterruptedException {
    follower.interrupt();
    follower.join();
  }
}
