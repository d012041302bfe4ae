package dev.artel.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class LedgerClockTest {
  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

  private final LedgerClock clock = new LedgerClock(InstantSource.fixed(NOON));

  @Test
  void shouldFollowALedgerThatIsFarFromTheMachinesClock() {
    for (var wrong : new Duration[] {Duration.ofHours(1), Duration.ofHours(-1)}) {
      var ledger = NOON.plus(wrong);

      assertThat(clock.saw(ledger.getEpochSecond())).isEqualTo(wrong);
      assertThat(clock.instant()).isEqualTo(ledger);
    }
  }

  @Test
  void shouldTrustTheMachinesClockWhereABlockIsOnlySomeSecondsOld() {
    clock.saw(NOON.plusSeconds(3600).getEpochSecond());

    assertThat(clock.saw(NOON.minusSeconds(30).getEpochSecond())).isZero();
    assertThat(clock.instant()).isEqualTo(NOON);
  }
}
