package dev.artel.paradigms.committee;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StopTest {
  private static final long REQUESTER_BOND = 50_000;
  private static final Map<Integer, Long> BOTH = Map.of(0, 300L, 1, 100L);

  @ParameterizedTest
  @ValueSource(strings = {"RECRUITING", "DRAWING", "READY"})
  void shouldStopAtOnceBeforeTheFirstRound(String phase) {
    var play = Play.of(2, 4, "");
    if (!phase.equals("RECRUITING")) {
      play.signUp();
      play.tick();
    }
    if (phase.equals("READY")) {
      play.contribute();
      play.tick();
    }
    play.isIn(Phase.valueOf(phase), 1);
    play.court.accept(Play.REQUESTER, new CommitteeCommand.StopTraining(play.task()));

    play.isIn(Phase.TERMINATED, 1);
    long burnt = phase.equals("RECRUITING") ? 0 : REQUESTER_BOND;
    assertThat(play.court.gain(Play.REQUESTER)).isEqualTo(-burnt);
  }

  @ParameterizedTest
  @ValueSource(strings = {"TRAINING", "RELEASING", "EVALUATING", "REVEALING"})
  void shouldSettleTheRoundInWhichItIsAskedToStop(String phase) {
    var play = Play.of(2, 4, "").start();
    var stop = new CommitteeCommand.StopTraining(play.task());
    var manifest = play.result(BOTH);
    var votes = Map.of(0, manifest, 1, manifest, 2, manifest, 3, manifest);
    stopIn(play, phase, Phase.TRAINING, stop);
    play.seat().submit(0, 1);
    play.tick();
    stopIn(play, phase, Phase.RELEASING, stop);
    play.releaseData().release(0, 1);
    play.tick();
    stopIn(play, phase, Phase.EVALUATING, stop);
    play.commit(votes);
    play.tick();
    stopIn(play, phase, Phase.REVEALING, stop);
    play.reveal(votes);
    play.tick();

    play.isIn(Phase.TERMINATED, 1);
    assertThat(play.closed(1).outcome()).isEqualTo(CommitteeRow.Outcome.SETTLED);
    assertThat(play.court.gain(Play.REQUESTER)).isEqualTo(-1_507);
  }

  private static void stopIn(Play play, String wanted, Phase phase, CommitteeCommand stop) {
    play.isIn(phase, 1);
    if (wanted.equals(phase.name())) {
      play.court.accept(Play.REQUESTER, stop);
      assertThat(play.court.refusal(Play.REQUESTER, stop)).isEqualTo("TWICE");
    }
  }
}
