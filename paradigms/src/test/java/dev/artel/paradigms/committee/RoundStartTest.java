package dev.artel.paradigms.committee;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RoundStartTest {
  private static final String MANUAL = "\"mode\": \"MANUAL\",";

  @Test
  void shouldOpenTheFirstRoundAndStartTheLaterOnes() {
    var play = Play.of(2, 4, MANUAL);
    var start = new CommitteeCommand.StartRound(play.task());
    play.court.accept(Play.REQUESTER, new CommitteeCommand.Recruit(play.task()));
    play.signUp();
    play.contribute();
    play.tick();

    play.isIn(Phase.READY, 1);
    assertThat(play.court.refusal(Play.REQUESTER, start)).isEqualTo("WRONG_PHASE");
    play.court.accept(Play.REQUESTER, play.opening());
    play.toVote().voteAlike(play.result(Map.of(0, 300L)));

    play.isIn(Phase.READY, 2);
    assertThat(play.court.refusal(Play.REQUESTER, play.opening())).isEqualTo("WRONG_PHASE");
    play.court.accept(Play.REQUESTER, start);
    play.isIn(Phase.TRAINING, 2);
  }

  @Test
  void shouldEndAManualTaskThatNeverRecruits() {
    var play = Play.of(2, 4, "\"mode\": \"MANUAL\",");
    play.expire();

    play.isIn(Phase.TERMINATED, 1);
    assertThat(play.court.gain(Play.REQUESTER)).isZero();
  }

  @Test
  void shouldEndWithoutPenaltyWhereALaterRoundIsNotStarted() {
    var play = Play.of(2, 4, MANUAL);
    play.court.accept(Play.REQUESTER, new CommitteeCommand.Recruit(play.task()));
    play.start().toVote().voteAlike(play.result(Map.of(0, 300L)));
    play.expire();

    play.isIn(Phase.TERMINATED, 2);
    assertThat(play.court.gain(Play.REQUESTER)).isEqualTo(-1_507);
    assertThat(play.court.burnt()).isZero();
  }
}
