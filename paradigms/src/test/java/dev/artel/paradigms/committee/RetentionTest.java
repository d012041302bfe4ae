package dev.artel.paradigms.committee;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.core.values.Bytes;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** After the end: the last group answers for the model. */
class RetentionTest {
  private static final Map<Integer, Long> BOTH = Map.of(0, 300L, 1, 100L);

  @Test
  void shouldMakeTheLastGroupDeliverOrPay() {
    var play = ended();
    play.court.accept(Play.REQUESTER, new CommitteeCommand.Complain(play.task()));
    play.court.accept(
        play.validator(0), new CommitteeCommand.Deliver(play.task(), Bytes.of(new byte[128])));
    play.court.at(play.court.deadline());
    collect(play, 0);
    collect(play, 1);

    assertThat(play.court.gain(play.validator(0))).isEqualTo(125);
    assertThat(play.court.gain(play.validator(1))).isEqualTo(125 - 1_000);
    assertThat(play.court.burnt()).isEqualTo(1_000);
  }

  @Test
  void shouldReleaseTheLastGroupOnceTheModelIsReceived() {
    var play = ended();
    play.court.accept(Play.REQUESTER, new CommitteeCommand.Complain(play.task()));
    play.court.accept(Play.REQUESTER, new CommitteeCommand.Received(play.task()));
    collect(play, 1);

    assertThat(play.court.gain(play.validator(1))).isEqualTo(125);
    assertThat(play.court.burnt()).isZero();
  }

  private static Play ended() {
    var play = Play.of(2, 4, "\"rounds\": 1,").start();
    play.toVote().voteAlike(play.result(BOTH));
    play.isIn(Phase.TERMINATED, 1);
    return play;
  }

  private static void collect(Play play, int validator) {
    play.court.accept(play.validator(validator), new CommitteeCommand.Collect(play.task()));
  }
}
