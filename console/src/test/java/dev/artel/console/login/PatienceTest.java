package dev.artel.console.login;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.console.TestClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PatienceTest {
  private static final String GUESSER = "guesser";

  private final TestClock clock = new TestClock();
  private final Patience patience = new Patience(clock);

  private void fail(int times) {
    for (int i = 0; i < times; i++) {
      clock.advance(Duration.ofSeconds(patience.enter(GUESSER)));
    }
  }

  @Test
  void shouldLetFiveTriesPass() {
    for (int i = 0; i < 5; i++) {
      assertThat(patience.enter(GUESSER)).as("try %d", i).isZero();
    }

    assertThat(patience.enter(GUESSER)).isEqualTo(1);
  }

  @Test
  void shouldAskForLongerAndLongerPausesUpToThirtySeconds() {
    fail(5);

    for (long pause : new long[] {1, 2, 4, 8, 16, 30, 30}) {
      assertThat(patience.enter(GUESSER)).isEqualTo(pause);
      clock.advance(Duration.ofSeconds(pause));
      assertThat(patience.enter(GUESSER)).isZero();
    }
  }

  @Test
  void shouldNotMakePausesLongerForTriesWithinThem() {
    fail(5);

    for (int i = 0; i < 9; i++) {
      assertThat(patience.enter(GUESSER)).isEqualTo(1);
    }
  }

  @Test
  void shouldSlowDownNobodyElse() {
    fail(9);

    assertThat(patience.enter("owner")).isZero();
  }

  @Test
  void shouldForgetFailuresAfterASuccess() {
    fail(5);

    patience.succeeded(GUESSER);

    for (int i = 0; i < 5; i++) {
      assertThat(patience.enter(GUESSER)).as("try %d", i).isZero();
    }
  }
}
