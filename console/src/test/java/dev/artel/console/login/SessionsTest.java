package dev.artel.console.login;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.console.TestClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SessionsTest {
  private final TestClock clock = new TestClock();
  private final Sessions sessions = new Sessions(clock);

  @Test
  void shouldGiveEachLoginATokenOf32BytesOfItsOwn() {
    var one = sessions.open();

    assertThat(one).hasSize(43).isNotEqualTo(sessions.open());
    assertThat(sessions.find(one)).isPresent();
    assertThat(sessions.find(Tokens.hash(one))).isEmpty();
  }

  @Test
  void shouldEndAfterThirtyIdleMinutes() {
    var token = sessions.open();

    clock.advance(Duration.ofMinutes(29));
    assertThat(sessions.find(token)).isPresent();
    clock.advance(Duration.ofMinutes(30));
    assertThat(sessions.find(token)).isEmpty();
  }

  @Test
  void shouldEndAfterTwelveHoursHoweverBusy() {
    var token = sessions.open();

    for (int i = 0; i < 48; i++) {
      assertThat(sessions.find(token)).as("after %d quarters", i).isPresent();
      clock.advance(Duration.ofMinutes(15));
    }

    assertThat(sessions.find(token)).isEmpty();
  }
}
