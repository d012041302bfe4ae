package dev.artel.ledger.evm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LullTest {
  private static final Duration POLL = Duration.ofMillis(500);

  @Test
  void shouldAskHalfAsOftenOnlyWhileItIsQuiet() {
    var lull = new Lull(POLL);
    IntStream.range(0, Lull.POLLS).forEach(_ -> assertThat(lull.pause()).isEqualTo(POLL));
    assertThat(lull.pause()).isEqualTo(Duration.ofSeconds(1));
    assertThat(lull.pause()).isEqualTo(Duration.ofSeconds(1));

    lull.end();

    assertThat(lull.pause()).isEqualTo(POLL);
  }
}
