package dev.artel.paradigms.committee;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.core.crypto.Vrf;
import dev.artel.core.values.Bytes;
import dev.artel.core.values.Seeds;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The worked out odds against tasks before the law, seated by true proofs. */
class OddsByLawTest {
  private static final long SEED = 7;
  private static final int VALIDATORS = 8;
  private static final int BAD = 3;
  private static final int TAU = 5;
  private static final int TASKS = 250;

  @Test
  @Tag("long")
  void shouldFindAsManyBadMajoritiesAsStated() {
    int fallen = 0;
    int redrawn = 0;
    for (int task = 0; task < TASKS; task++) {
      var play = started(task);
      int draw = play.court.header().draw().number();
      while (draw != 0) {
        redrawn += draw > 1 ? 1 : 0;
        claim(play, draw);
        draw = play.court.header().draw().number();
      }
      fallen += isFallen(play) ? 1 : 0;
    }

    double chance = new Odds(VALIDATORS, TAU, 3, 5_000).ifAllClaim(BAD);
    double spread = Math.sqrt(TASKS * chance * (1 - chance));
    assertThat(redrawn).as("draws beyond the first").isPositive();
    assertThat((fallen - TASKS * chance) / spread)
        .as("%d of %d rounds fell, seed %d", fallen, TASKS, SEED)
        .isBetween(-3.9, 3.9);
  }

  /** Each with its own beacon, as all else is the same. */
  private static Play started(int task) {
    var stakes = "\"stakes\": {\"tau\": %d},".formatted(TAU);
    var play = Play.of(1, VALIDATORS, stakes, height -> Seeds.of(SEED, task, height));
    play.signUp();
    play.contribute();
    play.tick();
    play.court.height(
        play.court.rows().get(CommitteeRow.OPENINGS, play.task()).orElseThrow().beaconHeight() + 1);
    play.court.accept(Play.REQUESTER, play.opening());
    return play;
  }

  private static void claim(Play play, int draw) {
    var base = play.court.rows().get(CommitteeRow.OPENINGS, play.task()).orElseThrow().base();
    var seed = Lots.seed(base, 1, draw);
    for (int i = 0; i < VALIDATORS; i++) {
      Bytes proof = Vrf.prove(Court.keys(play.validator(i)), seed).bytes();
      var claim = new CommitteeCommand.ClaimSeat(play.task(), 1, draw, proof);
      if (!play.court.refusal(play.validator(i), claim).equals("none")) {
        play.court.accept(play.validator(i), new CommitteeCommand.Pass(play.task(), 1, draw));
      }
    }
    play.tick();
  }

  private static boolean isFallen(Play play) {
    int seated = 0;
    int bad = 0;
    for (var seat : new Case.Members(play.court.rows(), play.task()).seats(1)) {
      seated += seat.seats();
      bad += play.court.number(seat.candidate()) < play.validator(BAD) ? seat.seats() : 0;
    }
    return 2 * bad > seated;
  }
}
