package dev.artel.adapters.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artel.core.port.Source;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ReadAheadTest {
  private static final long SEED = 8;
  private static final Duration LONG = Duration.ofMinutes(2);

  private final Map<ContentId, byte[]> blocks = new HashMap<>();
  private final List<ContentId> asked = new CopyOnWriteArrayList<>();

  private ContentId store(Source content, Profile profile) throws IOException {
    return new TreeBuilder(profile, blocks::put).add(content);
  }

  private byte[] block(ContentId id) throws IOException {
    asked.add(id);
    var block = blocks.get(id);
    if (block == null) {
      throw new MissingException(id);
    }
    return block;
  }

  @Test
  void shouldReadTreesOfAnyFormOnce() throws IOException {
    var random = new SplittableRandom(SEED);
    for (int i = 0; i < 200; i++) {
      var profile = new Profile(i % 2, random.nextInt(20, 60), random.nextInt(2, 20));
      var content = new Pattern(random.nextLong(), random.nextLong(3000));
      var root = store(content, profile);
      asked.clear();

      try (var in = ChunkStream.of(new TreeWalk(new ReadAhead(this::block, LONG), root));
          var expected = content.open()) {
        assertThat(in).as("seed %d, %d: %s", SEED, i, profile).hasSameContentAs(expected);
      }
      assertThat(asked).doesNotHaveDuplicates();
    }
  }

  @Test
  void shouldAskForNothingBeyondTheRootUntilMoreIsWanted() throws IOException {
    var root = store(new Pattern(5000), new Profile(0, 100, 5));

    var walk = new TreeWalk(new ReadAhead(this::block, LONG), root);

    assertThat(walk.size()).isEqualTo(5000);
    assertThat(asked).containsExactly(root);
  }

  @Test
  void shouldAskForSeveralAtOnce() throws IOException {
    var root = store(new Pattern(4 * 256), new Profile(0, 256, 8));
    var together = new CountDownLatch(4);
    Blocks far =
        id -> {
          if (!id.equals(root)) {
            together.countDown();
            awaited(together);
          }
          return block(id);
        };

    new TreeWalk(new ReadAhead(far, LONG), root).finish();

    assertThat(together.getCount()).isZero();
  }

  private static void awaited(CountDownLatch latch) throws IOException {
    try {
      if (!latch.await(2, TimeUnit.MINUTES)) {
        throw new IOException("the others were not asked for");
      }
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  @Test
  void shouldCallMissingWhatDoesNotComeInTime() throws IOException {
    var root = store(new Pattern(4 * 256), new Profile(0, 256, 8));
    var never = new CountDownLatch(1);
    Blocks far =
        id -> {
          if (!id.equals(root)) {
            awaited(never);
          }
          return block(id);
        };
    var walk = new TreeWalk(new ReadAhead(far, Duration.ofMillis(50)), root);

    // The root earned the file a second.
    assertThatThrownBy(walk::finish).isInstanceOf(MissingException.class);
  }

  @Test
  void shouldGiveTheFailureOfABlock() throws IOException {
    var root = store(new Pattern(4 * 256), new Profile(0, 256, 8));
    blocks.keySet().removeIf(id -> !id.equals(root));

    assertThatThrownBy(new TreeWalk(new ReadAhead(this::block, LONG), root)::finish)
        .isInstanceOf(MissingException.class);
  }
}
