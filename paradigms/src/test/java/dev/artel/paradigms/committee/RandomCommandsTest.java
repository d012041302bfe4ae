package dev.artel.paradigms.committee;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.core.values.Seeds;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Mostly sensible commands in random order, with random steps in time; after each of them what
 * docs/committee.md, section 8, says must hold. A sequence that fails says how to run it alone.
 */
class RandomCommandsTest {
  private static final long SEED = 20261121;
  private static final int FEW = 200;
  private static final int MANY = 100_000;

  private final Map<String, Integer> reached = new ConcurrentSkipListMap<>();

  @Test
  void shouldKeepTheInvariants() {
    var alone = Optional.ofNullable(System.getProperty("artel.sequence"));
    alone.map(Long::valueOf).ifPresentOrElse(this::play, this::playFew);
  }

  @Test
  @Tag("long")
  void shouldKeepTheInvariantsOfVeryManySequences() {
    play(MANY);

    assertThat(reached.keySet()).containsAll(Milestones.RARE).containsAll(Milestones.COMMON);
  }

  private void playFew() {
    play(FEW);

    assertThat(reached.keySet()).containsAll(Milestones.COMMON);
  }

  private void play(int sequences) {
    IntStream.range(0, sequences).parallel().forEach(i -> play(Seeds.number(SEED, i)));
  }

  private void play(long seed) {
    RandomSequence.play(seed).forEach(name -> reached.merge(name, 1, Integer::sum));
  }
}
