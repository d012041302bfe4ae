package dev.artel.console.login;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.console.TestClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PatienceTest {
  private final TestClock clock = new TestClock();
  private final Patience patience = new Patience(clock);

  private void fail(int times) {
    for (int i = 0; i < times; i++) {
      patience.failed("guesser");
    }
  }

  @Test
  void shouldLetFourFailuresPass() {
    fail(4);

    assertThat(patience.wait("guesser")).isZero();
  }

  @Test
  void shouldAskForLongerAndLongerPausesUpToThirtySeconds() {
    fail(5);
    assertThat(patience.wait("guesser")).isEqualTo(1);
    fail(1);
    assertThat(patience.wait("guesser")).isEqualTo(2);
    fail(20);
    assertThat(patience.wait("guesser")).isEqualTo(30);

    clock.advance(Duration.ofSeconds(30));

    assertThat(patience.wait("guesser")).isZero();
  }

  @Test
  void shouldSlowDownNobodyElse() {
    fail(9);

    assertThat(patience.wait("owner")).isZero();
  }

  @Test
  void shouldForgetFailuresAfterASuccess() {
    fail(9);

    patience.succeeded("guesser");
    fail(4);

    assertThat(patience.wait("guesser")).isZero();
  }
}
