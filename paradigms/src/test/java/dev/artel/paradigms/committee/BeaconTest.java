package dev.artel.paradigms.committee;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.core.law.Beacons;
import dev.artel.core.values.Hash;
import dev.artel.core.values.Seeds;
import org.junit.jupiter.api.Test;

/** Waiting for the base of all seeds, and for the requester to open. */
class BeaconTest {
  private static final long REQUESTER_BOND = 50_000;
  private static final Beacons BEACONS = height -> Seeds.of(height, "beacon");

  @Test
  void shouldWaitForTheBeaconAndLookFurtherAheadWhereItWasMissed() {
    var play = Play.of(2, 4, "", BEACONS);
    play.court.height(10);
    play.signUp();
    play.contribute();
    play.tick();
    play.isIn(Phase.READY, 1);
    assertThat(opening(play).beaconHeight()).isEqualTo(12);

    play.court.height(12);
    assertThat(play.court.refusal(Play.REQUESTER, play.opening())).isEqualTo("BEACON_PENDING");
    play.court.height(12 + 257);
    play.court.at(play.court.now() + 10);
    play.tick();
    assertThat(opening(play).beaconHeight()).isEqualTo(12 + 259);
    assertThat(play.court.deadline()).as("no later than before").isEqualTo(1_100);

    play.court.height(12 + 259 + 256);
    play.court.accept(Play.REQUESTER, play.opening());
    play.isIn(Phase.TRAINING, 1);
    assertThat(opening(play).base()).isNotEqualTo(Hash.ZERO);
  }

  @Test
  void shouldNotPunishARequesterWhoseBeaconNeverCame() {
    var play = Play.of(2, 4, "", BEACONS);
    play.signUp();
    play.contribute();
    play.tick();
    play.expire();

    play.isIn(Phase.TERMINATED, 1);
    assertThat(play.court.burnt()).isZero();
  }

  @Test
  void shouldPunishARequesterWhoDoesNotOpen() {
    var play = Play.of(2, 4, "");
    play.signUp();
    play.contribute();
    play.tick();
    play.expire();

    play.isIn(Phase.TERMINATED, 1);
    assertThat(play.court.gain(Play.REQUESTER)).isEqualTo(-REQUESTER_BOND);
  }

  private static CommitteeRow.Opening opening(Play play) {
    return play.court.rows().get(CommitteeRow.OPENINGS, play.task()).orElseThrow();
  }
}
