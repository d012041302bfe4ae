package dev.artel.adapters.store;

import dev.artel.adapters.store.ContentId.Codec;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Blocks from far away, for one {@link TreeWalk}: a branch names those that are read next, so some
 * of them are asked for at once. Nothing is asked for before the walk wants more than the root.
 *
 * <p>The first block may take the whole patience, and each block more earns the file a second: who
 * serves slower than that holds a reader up only so long. The reader's own time does not count.
 */
final class ReadAhead implements Blocks {
  private static final int WINDOW = 8;
  private static final Duration EARNED = Duration.ofSeconds(1);

  private final Blocks source;
  private final Deque<Wanted> ahead = new ArrayDeque<>();
  private Duration left;

  ReadAhead(Blocks source, Duration patience) {
    this.source = source;
    this.left = patience;
  }

  @Override
  public byte[] read(ContentId id) throws IOException {
    if (ahead.isEmpty() || !ahead.peek().id.equals(id)) {
      abandon();
      ahead.push(new Wanted(id));
    }
    begin();
    var block = await(ahead.pop());
    for (var child : children(id, block).reversed()) {
      ahead.push(new Wanted(child.id()));
    }
    return block;
  }

  private static List<FileLink> children(ContentId id, byte[] block) throws DamagedException {
    boolean leaf = id.codec() == Codec.RAW || (block.length > 0 && block[0] == FileNode.LEAF_START);
    return leaf ? List.of() : FileNode.read(id, block).links();
  }

  /** The next in line always, and those after it as far as there is room. */
  private void begin() {
    int begun = 0;
    for (var wanted : ahead) {
      if (begun == WINDOW) {
        return;
      }
      begun++;
      wanted.begin(source);
    }
  }

  private byte[] await(Wanted wanted) throws IOException {
    long start = System.nanoTime();
    try {
      return wanted.running.getFirst().await(left);
    } catch (TimedOutException e) {
      abandon();
      throw new MissingException(wanted.id);
    } catch (IOException e) {
      abandon();
      throw e;
    } finally {
      left = left.plus(EARNED).minusNanos(System.nanoTime() - start);
    }
  }

  private void abandon() {
    ahead.forEach(Wanted::cancel);
    ahead.clear();
  }

  /** A block, and whoever gets it, if somebody was told to. */
  private static final class Wanted {
    private final ContentId id;
    private final List<Timed<byte[]>> running = new ArrayList<>(1);

    Wanted(ContentId id) {
      this.id = id;
    }

    void begin(Blocks source) {
      if (running.isEmpty()) {
        running.add(Timed.begin(() -> source.read(id)));
      }
    }

    void cancel() {
      running.forEach(Timed::cancel);
    }
  }
}
