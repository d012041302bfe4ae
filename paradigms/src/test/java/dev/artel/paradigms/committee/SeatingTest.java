package dev.artel.paradigms.committee;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.core.crypto.Vrf;
import dev.artel.core.values.Bytes;
import dev.artel.core.values.Hash;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Seats by lot: 3 are expected of 4 units. */
class SeatingTest {
  private static final int TAU = 3;
  private final Play play = Play.of(2, 4, "\"stakes\": {\"tau\": 3},").start();

  @Test
  void shouldSeatWhomTheirOwnProofsChoose() {
    for (int i = 0; i < 4; i++) {
      assertThat(play.court.refusal(play.validator(i), claim(i, 1)))
          .isEqualTo(wins(i, 1) ? "none" : "NO_SEAT");
    }

    var winners = IntStream.range(0, 4).filter(i -> wins(i, 1));
    assertThat(seated()).isEqualTo(winners.count());
  }

  @Test
  void shouldRefuseProofsOfOthersAndOfOtherDraws() {
    var other = claim(proof(0, 1), 1);
    var early = claim(proof(0, 2), 1);
    var none = claim(Bytes.EMPTY, 1);

    assertThat(play.court.refusal(play.validator(1), other)).isEqualTo("NOT_OWN_KEY");
    assertThat(play.court.refusal(play.validator(0), early)).isEqualTo("BAD_PROOF");
    assertThat(play.court.refusal(play.validator(0), none)).isEqualTo("BAD_PROOF");
    assertThat(play.court.refusal(play.validator(0), claim(0, 2))).isEqualTo("WRONG_ROUND");
  }

  @Test
  void shouldKeepTheSeatsOfEarlierDraws() {
    int first = IntStream.range(0, 4).filter(i -> wins(i, 1)).findFirst().orElseThrow();
    play.court.accept(play.validator(first), claim(first, 1));
    play.court.at(play.court.now() + 30);
    play.tick();

    assertThat(play.court.header().draw().number()).isEqualTo(2);
    assertThat(seated()).isEqualTo(1);
    var others = IntStream.range(0, 4).filter(i -> i != first && wins(i, 2)).toArray();
    IntStream.of(others).forEach(i -> play.court.accept(play.validator(i), claim(i, 2)));
    assertThat(seated()).isEqualTo(1 + others.length);
  }

  private boolean wins(int validator, int draw) {
    var output = Lots.output(seed(draw), proof(validator, draw)).orElseThrow().output();
    return Lots.units(output, 1, TAU, 4) != 0;
  }

  private Bytes proof(int validator, int draw) {
    return Vrf.prove(Court.keys(play.validator(validator)), seed(draw)).bytes();
  }

  private Hash seed(int draw) {
    var base = play.court.rows().get(CommitteeRow.OPENINGS, play.task()).orElseThrow().base();
    return Lots.seed(base, 1, draw);
  }

  private CommitteeCommand claim(int validator, int draw) {
    return claim(proof(validator, draw), draw);
  }

  private CommitteeCommand claim(Bytes proof, int draw) {
    return new CommitteeCommand.ClaimSeat(play.task(), 1, draw, proof);
  }

  private int seated() {
    return new Case.Members(play.court.rows(), play.task()).seated(1).size();
  }
}
