package dev.artel.paradigms.committee;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.core.crypto.Vrf;
import dev.artel.core.law.CommonRow;
import dev.artel.core.values.Bytes;
import dev.artel.core.values.Column;
import dev.artel.core.values.Hash;
import dev.artel.core.values.Seeds;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The worked example of docs/committee.md, section 7, command by command and coin by coin. */
class WorkedSettlementTest {
  private static final List<Long> SAMPLES = List.of(600L, 600L, 500L, 300L, 500L);
  private static final List<Integer> UNITS = List.of(3, 2, 1, 1);
  private static final List<Integer> SEATS = List.of(2, 1, 1, 1);
  private static final int TAU = 4;
  private static final int ALL = 7;
  private static final String TERMS =
      """
      "rounds": 3,
      "pots": {"workerPot": 1000003, "validatorPot": 500001, "tip": 0, "rho": 5000},
      "stakes": {"tau": 4, "workerBond": 2000},
      """;

  private final Play play = Play.of(5, 4, TERMS);

  @BeforeEach
  void recruitAndOpen() {
    for (int i = 0; i < 5; i++) {
      var signUp = new CommitteeCommand.SignUpWorker(play.task(), SAMPLES.get(i));
      play.court.accept(play.worker(i), signUp);
    }
    var nonces = luckyNonces();
    for (int i = 0; i < 4; i++) {
      var nonceHash = Lots.nonceHash(nonces.get(i));
      var signUp = new CommitteeCommand.SignUpValidator(play.task(), UNITS.get(i), nonceHash);
      play.court.accept(play.validator(i), signUp);
    }
    for (int i = 0; i < 4; i++) {
      var nonce = new CommitteeCommand.Contribute(play.task(), nonces.get(i));
      play.court.accept(play.validator(i), nonce);
    }
    play.court.accept(Play.REQUESTER, play.opening());
  }

  @Test
  void shouldSettleToTheCoin() {
    assertThat(play.court.escrow()).isEqualTo(4_500_012);
    assertThat(bonds()).isEqualTo(130_000);

    judge();

    assertThat(IntStream.range(0, 5).mapToLong(i -> credit(play.worker(i))))
        .containsExactly(650_001L, 350_000L, 0L, 0L, 0L);
    assertThat(IntStream.range(0, 4).mapToLong(i -> credit(play.validator(i))))
        .containsExactly(200_000L, 100_000L, 0L, 0L);
    assertThat(play.court.escrow()).isEqualTo(3_200_011);
    assertThat(bonds()).isEqualTo(129_000);
    assertThat(play.court.burnt()).isEqualTo(1_000);
    assertThat(play.court.bond(play.validator(3))).isEqualTo(9_000);
  }

  @Test
  void shouldRecordWhoWasPaidAndWhoWasNot() {
    judge();

    var result = play.closed(1);
    assertThat(result.outcome()).isEqualTo(CommitteeRow.Outcome.SETTLED);
    assertThat(result.seated()).isEqualTo(5);
    assertThat(result.medians().accepted()).containsExactly(0, 1, 3);
    assertThat(Column.longs(result.medians().phis())).containsExactly(400, 100, 0, -50, 0);
    assertThat(result.silent()).containsExactly(Court.party(play.validator(3)));
    assertThat(result.group()).hasSize(3);
    int lazy = result.group().indexOf(Court.party(play.validator(2)));
    assertThat(IntStream.range(0, 3).filter(i -> !result.inBand().get(i))).containsExactly(lazy);
    play.isIn(Phase.TRAINING, 2);
  }

  /** All win seats in the first draw, and v0 to v2 vote. */
  private void judge() {
    for (int i = 0; i < 4; i++) {
      var claim = new CommitteeCommand.ClaimSeat(play.task(), 1, 1, proof(i, base()));
      play.court.accept(play.validator(i), claim);
    }
    int[] workers = IntStream.range(0, 5).toArray();
    play.submit(workers).releaseData().release(workers);
    play.vote(
        Map.of(
            0, play.result(Map.of(0, 400L, 1, 100L, 3, -50L), 1),
            1, play.result(Map.of(0, 410L, 1, 101L, 3, -52L), 1),
            2, play.result(Map.of(0, 5L, 1, 5L, 3, 5L), 1)));
  }

  /** Nonces under which the lots fall as in the example: about one try in fifteen. */
  private List<Hash> luckyNonces() {
    return IntStream.range(0, 1_000)
        .mapToObj(t -> IntStream.range(0, 4).mapToObj(i -> Seeds.of(t, "nonce", i)).toList())
        .filter(nonces -> SEATS.equals(seats(nonces)))
        .findFirst()
        .orElseThrow();
  }

  private List<Integer> seats(List<Hash> nonces) {
    var base = Lots.base(Court.DOMAIN, play.task(), Hash.ZERO, nonces);
    return IntStream.range(0, 4).mapToObj(i -> seats(i, base)).toList();
  }

  private int seats(int validator, Hash base) {
    var output = Lots.output(Lots.seed(base, 1, 1), proof(validator, base)).orElseThrow();
    return Long.bitCount(Lots.units(output.output(), UNITS.get(validator), TAU, ALL));
  }

  private Bytes proof(int validator, Hash base) {
    return Vrf.prove(Court.keys(play.validator(validator)), Lots.seed(base, 1, 1)).bytes();
  }

  private Hash base() {
    return play.court.rows().get(CommitteeRow.OPENINGS, play.task()).orElseThrow().base();
  }

  private long credit(int party) {
    var account = CommonRow.Account.of(play.court.rows(), Court.party(party));
    return account.credit().units().longValueExact();
  }

  private long bonds() {
    return IntStream.range(0, 10).mapToLong(play.court::bond).sum();
  }
}
