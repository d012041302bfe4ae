package dev.artel.adapters.store;

import dev.artel.core.port.ContentStore;
import dev.artel.core.port.Fetched;
import dev.artel.core.port.Source;
import dev.artel.core.values.Cid;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A party's own store, and others to read from. What the own one lacks is asked of all others at
 * once, again and again until the patience ends; what one of them has is kept, and pinned, in the
 * own store, so that it serves others in turn.
 *
 * <p>Another store that fails is one that does not have it: so what can be had nowhere is missing,
 * never an error. Only the own store's failure is one, if nobody else can help either.
 */
public final class FallbackStore implements ContentStore {
  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
  private static final int FOUND = 3;
  private static final int TOO_LARGE = 2;
  private static final int DAMAGED = 1;
  private static final int NOTHING = 0;

  private final ContentStore own;
  private final List<ContentStore> others;
  private final Duration patience;

  /** What came of asking one store. */
  private sealed interface Reply {
    record Said(Fetched fetched) implements Reply {}

    record Failed(IOException cause) implements Reply {}

    /** The better known it is what the bytes are, the higher. */
    default int rank() {
      return switch (this) {
        case Said(Fetched.Found _) -> FOUND;
        case Said(Fetched.TooLarge _) -> TOO_LARGE;
        case Said(Fetched.Damaged _) -> DAMAGED;
        case Said(Fetched.Missing _), Failed _ -> NOTHING;
      };
    }
  }

  /** Closes them all with itself. */
  public FallbackStore(ContentStore own, List<ContentStore> others, Duration patience) {
    this.own = own;
    this.others = List.copyOf(others);
    this.patience = patience;
  }

  @Override
  public Cid put(Source bytes) throws IOException {
    return own.put(bytes);
  }

  @Override
  public void unpin(Cid cid) throws IOException {
    own.unpin(cid);
  }

  @Override
  public Fetched fetch(Cid cid, long maxBytes) throws IOException {
    var mine = ask(own, cid, maxBytes);
    if (mine instanceof Reply.Said(Fetched.Found found)) {
      return found;
    }
    var theirs = search(cid, maxBytes);
    if (theirs instanceof Reply.Said(Fetched.Found found)) {
      return kept(cid, found, maxBytes);
    }
    return switch (theirs.rank() > mine.rank() ? theirs : mine) {
      case Reply.Said(var fetched) -> fetched;
      case Reply.Failed(var cause) -> throw cause;
    };
  }

  private static Reply ask(ContentStore store, Cid cid, long maxBytes)
      throws InterruptedIOException {
    try {
      return new Reply.Said(store.fetch(cid, maxBytes));
    } catch (InterruptedIOException e) {
      throw e;
    } catch (IOException e) {
      return new Reply.Failed(e);
    }
  }

  /** The best reply of the others; stops early where they agree that it is no use. */
  private Reply search(Cid cid, long maxBytes) throws IOException {
    long start = System.nanoTime();
    var pause = FIRST_PAUSE;
    while (true) {
      var left = patience.minusNanos(System.nanoTime() - start);
      var replies = askOthers(cid, maxBytes, left);
      Reply best = new Reply.Said(new Fetched.Missing());
      for (var reply : replies) {
        best = reply.rank() > best.rank() ? reply : best;
      }
      boolean agreed =
          replies.size() == others.size()
              && replies.stream().allMatch(reply -> reply.rank() > NOTHING);
      if (best.rank() >= TOO_LARGE || agreed || left.compareTo(pause) < 0) {
        return best;
      }
      Patience.rest(pause);
      pause = Patience.next(pause);
    }
  }

  private List<Reply> askOthers(Cid cid, long maxBytes, Duration left) throws IOException {
    var replies = new LinkedBlockingQueue<Reply>();
    var asked =
        others.stream()
            .map(store -> Timed.begin(() -> replies.add(ask(store, cid, maxBytes))))
            .toList();
    try {
      return gathered(replies, left);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while waiting for other stores");
    } finally {
      asked.forEach(Timed::cancel);
    }
  }

  /** All replies that come in time, or those up to the first that found it. */
  private List<Reply> gathered(BlockingQueue<Reply> replies, Duration limit)
      throws InterruptedException {
    long end = System.nanoTime() + limit.toNanos();
    var gathered = new ArrayList<Reply>();
    while (gathered.size() < others.size()) {
      var next = replies.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
      if (next == null) {
        return gathered;
      }
      gathered.add(next);
      if (next.rank() == FOUND) {
        return gathered;
      }
    }
    return gathered;
  }

  /** Where the own store takes nothing, what was found elsewhere is still found. */
  private Fetched kept(Cid cid, Fetched.Found found, long maxBytes) throws InterruptedIOException {
    try {
      // Cut up in another way the same bytes have another id, which is not ours to pin.
      if (Profile.V0.id(found.bytes()).equals(ContentId.of(cid))) {
        own.put(found.bytes());
        return own.fetch(cid, maxBytes) instanceof Fetched.Found kept ? kept : found;
      }
      return found;
    } catch (InterruptedIOException e) {
      throw e;
    } catch (IOException e) {
      return found;
    }
  }

  @Override
  public void close() throws IOException {
    var failures = new ArrayList<IOException>();
    close(own, failures);
    others.forEach(store -> close(store, failures));
    if (!failures.isEmpty()) {
      throw failures.getFirst();
    }
  }

  private static void close(ContentStore store, List<IOException> failures) {
    try {
      store.close();
    } catch (IOException e) {
      failures.add(e);
    }
  }
}
