package dev.artel.paradigms.committee;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecruitingTest {
  @Test
  void shouldEndWhereTooFewSignUp() {
    var play = Play.of(2, 4, "");
    play.court.accept(play.worker(0), new CommitteeCommand.SignUpWorker(play.task(), 1));
    play.expire();

    play.isIn(Phase.TERMINATED, 1);
    assertThat(play.court.gain(Play.REQUESTER)).isZero();
    play.court.accept(play.worker(0), new CommitteeCommand.Collect(play.task()));
    assertThat(play.court.gain(play.worker(0))).isZero();
  }

  @Test
  void shouldEndWhereTooFewContribute() {
    var play = Play.of(2, 4, "");
    play.signUp();
    play.tick();
    for (int i = 0; i < 2; i++) {
      int party = play.validator(i);
      play.court.accept(party, new CommitteeCommand.Contribute(play.task(), Play.nonce(party)));
    }
    play.expire();

    play.isIn(Phase.TERMINATED, 1);
    assertThat(play.court.gain(Play.REQUESTER)).isZero();
  }

  @Test
  void shouldDisplaceTheLatestOfTheSmallestWhenFull() {
    var play = Play.of(2, 4, "");
    for (int i = 0; i < 4; i++) {
      int units = i == 0 ? 1 : i < 3 ? 2 : 1;
      play.court.accept(play.validator(i), play.signUpValidator(play.validator(i), units));
    }

    assertThat(play.court.refusal(play.outsider(), play.signUpValidator(play.outsider(), 1)))
        .isEqualTo("FULL");
    play.court.accept(play.outsider(), play.signUpValidator(play.outsider(), 2));

    assertThat(new Case.Members(play.court.rows(), play.task()).candidates())
        .extracting(CommitteeRow.Candidate::address)
        .containsExactly(
            Court.party(play.validator(0)),
            Court.party(play.validator(1)),
            Court.party(play.validator(2)),
            Court.party(play.outsider()));
    assertThat(play.court.gain(play.validator(3))).as("bond credited").isZero();
    assertThat(play.court.bond(play.outsider())).isEqualTo(20_000);
  }

  @Test
  void shouldNumberTheMembersLeftWhenRecruitingEnds() {
    var play = Play.of(2, 4, "");
    play.court.accept(play.worker(0), new CommitteeCommand.SignUpWorker(play.task(), 1));
    play.court.accept(play.worker(1), new CommitteeCommand.SignUpWorker(play.task(), 1));
    play.court.accept(play.worker(0), new CommitteeCommand.Leave(play.task()));
    assertThat(play.court.gain(play.worker(0))).isZero();
    play.court.accept(play.worker(0), new CommitteeCommand.SignUpWorker(play.task(), 1));
    for (int i = 0; i < 4; i++) {
      play.court.accept(play.validator(i), play.signUpValidator(play.validator(i), 1));
    }
    play.tick();

    play.isIn(Phase.DRAWING, 1);
    var workers = new Case.Members(play.court.rows(), play.task()).workers();
    assertThat(workers)
        .extracting(CommitteeRow.Worker::address)
        .containsExactly(Court.party(play.worker(1)), Court.party(play.worker(0)));
    assertThat(workers).extracting(CommitteeRow.Worker::index).containsExactly(0, 1);
  }

  @Test
  void shouldKeepRecruitingForItsLeastTimeThoughFull() {
    var play = Play.of(2, 4, "\"lengths\": {\"minRecruit\": 50},");
    play.signUp();
    assertThat(play.court.refusal(play.outsider(), new CommitteeCommand.Tick(play.task())))
        .isEqualTo("NOTHING_DUE");
    play.court.at(play.court.now() + 50);
    play.tick();

    play.isIn(Phase.DRAWING, 1);
  }
}
