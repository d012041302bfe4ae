package dev.artel.paradigms.committee;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.core.values.Coins;
import java.math.BigInteger;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Rounds, as they settle and as they fail: 2 workers, 4 validators, 1,507 coins a round. */
class PhaseWalkTest {
  private static final long ROUND = 1_507;
  private static final long REQUESTER_BOND = 50_000;
  private static final Map<Integer, Long> BOTH = Map.of(0, 300L, 1, 100L);

  @Test
  void shouldSettleEveryRoundAndReturnTheRest() {
    var play = Play.of(2, 4, "").start();
    for (int round = 1; round <= 3; round++) {
      play.toVote().voteAlike(play.result(BOTH));
    }

    play.isIn(Phase.TERMINATED, 3);
    var court = play.court;
    assertThat(court.gain(play.worker(0))).isEqualTo(3 * 750 - 10_000);
    assertThat(court.gain(play.worker(1))).isEqualTo(3 * 250 - 10_000);
    // tau is above the 4 units, so that all of them are seated.
    assertThat(court.gain(play.validator(0))).isEqualTo(3 * 125 - 10_000);
    assertThat(court.gain(play.outsider())).isEqualTo(3 * 7);
    assertThat(court.gain(Play.REQUESTER)).isEqualTo(-3 * ROUND);
    assertThat(court.burnt()).isZero();
    assertThat(court.escrow()).isZero();
  }

  @Test
  void shouldGiveEachMemberItsBondOnceAtTheEnd() {
    var play = Play.of(2, 4, "\"rounds\": 1,").start();
    play.toVote().voteAlike(play.result(BOTH));
    var collect = new CommitteeCommand.Collect(play.task());

    play.court.accept(play.worker(1), collect);
    assertThat(play.court.refusal(play.worker(1), collect)).isEqualTo("TWICE");
    assertThat(play.court.refusal(play.validator(1), collect)).isEqualTo("RETAINED");
    play.court.at(play.court.deadline());
    play.court.accept(play.validator(1), collect);

    assertThat(play.court.gain(play.worker(1))).isEqualTo(250);
    assertThat(play.court.gain(play.validator(1))).isEqualTo(125);
  }

  @Test
  void shouldVoidARoundWithoutSubmissions() {
    var play = Play.of(2, 4, "").start();
    play.expire();

    play.isIn(Phase.TRAINING, 2);
    assertThat(play.closed(1).outcome()).isEqualTo(CommitteeRow.Outcome.VOID);
    assertThat(play.closed(1).silent()).as("nobody came, so nobody idled").isEmpty();
    assertThat(play.court.header().voids()).isEqualTo(1);
    play.expire();
    play.isIn(Phase.TERMINATED, 2);
    assertThat(play.court.gain(Play.REQUESTER)).isEqualTo(-2 * 7);
  }

  @Test
  void shouldPayReleasedWorkersOfAVoidRoundAndBurnSilentSeats() {
    var play = Play.of(2, 4, "").start().toVote();
    play.tick();
    play.commit(Map.of(0, play.result(BOTH), 1, play.result(BOTH)));
    play.expire();

    assertThat(play.closed(1).outcome()).isEqualTo(CommitteeRow.Outcome.VOID);
    assertThat(play.court.gain(play.worker(0))).isEqualTo(100 - 10_000);
    assertThat(play.court.bond(play.validator(1))).isEqualTo(10_000);
    assertThat(play.court.bond(play.validator(2))).isEqualTo(9_000);
    assertThat(play.court.burnt()).isEqualTo(2_000);
  }

  @Test
  void shouldBurnASeatThatDoesNotReveal() {
    var play = Play.of(2, 4, "").start().toVote();
    play.tick();
    var all = Map.of(0, play.result(BOTH), 1, play.result(BOTH), 2, play.result(BOTH));
    play.commit(all).commit(Map.of(3, play.result(BOTH)));
    play.reveal(all);
    play.expire();

    assertThat(play.closed(1).outcome()).isEqualTo(CommitteeRow.Outcome.SETTLED);
    assertThat(play.closed(1).silent()).containsExactly(Court.party(play.validator(3)));
    assertThat(play.court.bond(play.validator(3))).isEqualTo(9_000);
    assertThat(play.court.gain(play.validator(3))).isEqualTo(-10_000);
    assertThat(play.court.gain(play.validator(0))).isEqualTo(125 - 10_000);
  }

  @Test
  void shouldSettleInARunOffWhatMostAccept() {
    var play = Play.of(2, 4, "").start().toVote();
    var first = play.result(Map.of(0, 300L));
    var split =
        Map.of(0, play.result(BOTH), 1, play.result(BOTH), 2, first, 3, play.result(Map.of()));
    play.vote(split);

    play.isIn(Phase.EVALUATING, 1);
    assertThat(play.attempt()).isEqualTo(2);
    var all = Map.of(0, first, 1, first, 2, first, 3, first);
    play.commit(all).commit(Map.of());
    assertThat(play.court.refusal(play.validator(0), play.commitment(0, first))).isEqualTo("TWICE");
    play.reveal(all);
    play.tick();

    play.isIn(Phase.TRAINING, 2);
    assertThat(play.closed(1).medians().accepted()).containsExactly(0);
    assertThat(play.court.gain(play.worker(0))).isEqualTo(1_000 - 10_000);
    assertThat(play.court.gain(play.worker(1))).isEqualTo(-10_000);
  }

  @Test
  void shouldVoidWhereTheRunOffFindsNothingEither() {
    var play = Play.of(2, 4, "").start().toVote();
    var one = play.result(BOTH, 1);
    var two = play.result(BOTH, 2);
    var split = Map.of(0, one, 1, one, 2, two, 3, two);
    play.vote(split).vote(split);

    play.isIn(Phase.TRAINING, 2);
    assertThat(play.closed(1).outcome()).isEqualTo(CommitteeRow.Outcome.VOID);
    assertThat(play.closed(1).silent()).isEmpty();
  }

  @Test
  void shouldCountARoundThatAcceptsNobodyAsVoid() {
    var play = Play.of(2, 4, "\"scoring\": {\"target\": 1},").start().toVote();
    play.voteAlike(play.result(Map.of()));

    play.isIn(Phase.TRAINING, 2);
    assertThat(play.closed(1).outcome()).isEqualTo(CommitteeRow.Outcome.SETTLED);
    assertThat(play.court.header().voids()).isEqualTo(1);
    assertThat(play.court.header().modelRound()).isZero();
    assertThat(play.court.gain(play.worker(0))).isEqualTo(100 - 10_000);
    assertThat(play.court.gain(play.validator(0))).isEqualTo(125 - 10_000);
  }

  @Test
  void shouldEndWhereTheTargetIsReached() {
    var play = Play.of(2, 4, "\"scoring\": {\"target\": 900000},").start().toVote();
    play.voteAlike(play.result(BOTH));

    play.isIn(Phase.TERMINATED, 1);
    assertThat(play.court.gain(Play.REQUESTER)).isEqualTo(-ROUND);
  }

  @Test
  void shouldPunishARequesterWhoNeverReleasesData() {
    var play = Play.of(2, 4, "").start().seat().submit(0, 1);
    play.tick();
    play.release(0);
    play.expire();

    play.isIn(Phase.TERMINATED, 1);
    assertThat(play.closed(1).outcome()).isEqualTo(CommitteeRow.Outcome.DATA_DEFAULT);
    assertThat(play.court.gain(play.worker(1))).as("submitted").isEqualTo(100 - 10_000);
    assertThat(play.closed(1).silent()).isEmpty();
    assertThat(play.court.burnt()).isEqualTo(REQUESTER_BOND);
    assertThat(play.court.gain(Play.REQUESTER)).isEqualTo(-REQUESTER_BOND - 200 - 7);
  }

  @Test
  void shouldPunishBadDataAndPayTheWitnesses() {
    var play = Play.of(2, 4, "").start().toVote();
    var bad = Play.dataBad();
    play.vote(Map.of(0, bad, 1, bad, 2, bad, 3, play.result(BOTH)));

    play.isIn(Phase.TERMINATED, 1);
    assertThat(play.closed(1).outcome()).isEqualTo(CommitteeRow.Outcome.DATA_DEFAULT);
    assertThat(play.court.gain(play.validator(0))).isEqualTo(125 - 10_000);
    assertThat(play.court.gain(play.validator(3))).isEqualTo(-10_000);
    assertThat(play.court.gain(play.worker(0))).isEqualTo(100 - 10_000);
    assertThat(play.court.burnt()).isEqualTo(REQUESTER_BOND);
  }

  @Test
  void shouldPayWhoReleasedWhereDataOfALaterRoundAreBad() {
    var play = Play.of(2, 4, "").start().toVote();
    play.voteAlike(play.result(BOTH));
    play.seat().submit(0, 1);
    play.tick();
    play.release(0);
    play.expire();
    play.voteAlike(Play.dataBad());

    play.isIn(Phase.TERMINATED, 2);
    assertThat(play.closed(2).outcome()).isEqualTo(CommitteeRow.Outcome.DATA_DEFAULT);
    assertThat(play.court.gain(play.worker(0))).isEqualTo(750 + 200 - 10_000);
    assertThat(play.court.gain(play.worker(1))).as("kept its key").isEqualTo(250 - 10_000);
  }

  @Test
  void shouldWriteTheHeaderForTheFirstDataOnly() {
    var play = Play.of(2, 4, "").start().seat().submit(0, 1);
    play.tick();
    var before = play.court.header();
    play.releaseData();
    assertThat(play.court.header()).isNotEqualTo(before);
    play.release(0, 1);
    play.voteAlike(play.result(BOTH));

    play.seat().submit(0, 1);
    play.tick();
    var later = play.court.header();
    play.releaseData();
    assertThat(play.court.header()).as("would collide with each release").isSameAs(later);
  }

  @Test
  void shouldBurnAWorkerThatKeepsItsKeyAndOneThatNeverCame() {
    var play = Play.of(3, 4, "").start().seat().submit(0, 1);
    play.expire();
    play.releaseData().release(0);
    play.expire();
    play.voteAlike(play.result(Map.of(0, 100L)));

    assertThat(play.court.bond(play.worker(0))).isEqualTo(10_000);
    assertThat(play.court.bond(play.worker(1))).as("kept its key").isEqualTo(9_000);
    assertThat(play.court.bond(play.worker(2))).as("never came").isEqualTo(9_000);
    play.seat().submit(0, 1).releaseData().release(0, 1);
    play.voteAlike(play.result(Map.of(0, 100L)));
    assertThat(play.court.bond(play.worker(2))).as("idleness costs once").isEqualTo(9_000);
  }

  @Test
  void shouldSeatAllByForceWhereTooFewClaim() {
    var play = Play.of(2, 4, "").start();
    play.submit(0, 1);
    play.court.accept(play.validator(0), play.claim(1));
    play.court.accept(play.validator(1), new CommitteeCommand.Pass(play.task(), 1, 1));
    for (int draw = 1; draw <= 3; draw++) {
      assertThat(play.court.header().draw().number()).isEqualTo(draw);
      play.court.at(play.court.now() + 30);
      play.tick();
    }

    play.isIn(Phase.RELEASING, 1);
    assertThat(new Case.Members(play.court.rows(), play.task()).seated(1)).hasSize(4);
  }

  @Test
  void shouldRaiseThePotsOfRoundsToCome() {
    var play = Play.of(2, 4, "").start();
    play.court.accept(play.outsider(), new CommitteeCommand.Fund(play.task(), Coins.of(1_000)));
    assertThat(play.court.escrow()).isEqualTo(3 * ROUND + 2 * 1_000);
    play.toVote().voteAlike(play.result(BOTH));
    assertThat(play.court.gain(play.worker(0))).isEqualTo(750 - 10_000);
    play.toVote().voteAlike(play.result(BOTH));
    assertThat(play.court.gain(play.worker(0))).isEqualTo(750 + 1_500 - 10_000);
  }

  @Test
  void shouldFundNoMoreThanAnEscrowHolds() {
    var play = Play.of(2, 4, "");
    var room = BigInteger.TWO.pow(Coins.BITS).subtract(BigInteger.valueOf(3 * ROUND + 1));
    var most = room.divide(BigInteger.valueOf(3));
    var fits = new CommitteeCommand.Fund(play.task(), new Coins(most));
    var bursts = new CommitteeCommand.Fund(play.task(), new Coins(most.add(BigInteger.ONE)));

    assertThat(play.court.refusal(play.outsider(), fits)).isEqualTo("POOR");
    assertThat(play.court.refusal(play.outsider(), bursts)).isEqualTo("BAD_VALUE");
  }

  @Test
  void shouldTakeAnEarlySubmissionAsItsRelease() {
    var play = Play.of(2, 4, "\"release\": \"EARLY\",").start().seat().submit(0, 1);
    play.releaseData();
    play.voteAlike(play.result(BOTH));

    play.isIn(Phase.TRAINING, 2);
    assertThat(play.court.gain(play.worker(0))).isEqualTo(750 - 10_000);
  }

  @Test
  void shouldGiveEachPhaseItsFullLengthAfterAnOutage() {
    var play = Play.of(2, 4, "").start();
    play.seat().submit(0);
    play.court.at(play.court.now() + 100_000);
    play.tick();

    play.isIn(Phase.RELEASING, 1);
    assertThat(play.court.deadline()).isEqualTo(play.court.now() + 100);
  }
}
