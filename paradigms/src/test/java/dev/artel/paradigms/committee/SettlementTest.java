package dev.artel.paradigms.committee;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.core.values.Address;
import dev.artel.core.values.Bytes;
import dev.artel.core.values.Cid;
import dev.artel.core.values.Coins;
import dev.artel.core.values.Column;
import dev.artel.core.values.Hash;
import dev.artel.core.values.Micros;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The worked example of docs/committee.md, section 7. */
class SettlementTest {
  private static final int WORKERS = 5;
  private static final Coins POT = Coins.of(1_000_003);
  private static final Hash HASH = Hash.hex("22".repeat(32));
  private static final List<Long> SAMPLES = List.of(600L, 600L, 500L, 300L, 500L);

  @Test
  void shouldSettleTheWorkedExampleToTheCoin() {
    var tally = tally(vote(0, 400, 100, -50), vote(1, 410, 101, -52), vote(2, 5, 5, 5));

    assertThat(tally.groups()).hasSize(1);
    var settlement = new Settlement(tally, tally.groups().getFirst());

    assertThat(settlement.result().phi(0)).isEqualTo(400);
    assertThat(settlement.result().phi(1)).isEqualTo(100);
    assertThat(settlement.result().phi(3)).isEqualTo(-50);
    assertThat(settlement.group().stream().map(settlement::isInBand))
        .containsExactly(true, true, false);
    assertThat(settlement.holds()).isTrue();
    assertThat(settlement.shares(POT, SAMPLES))
        .isEqualTo(new TreeMap<>(Map.of(0, Coins.of(650_001), 1, Coins.of(350_000))));
  }

  @Test
  void shouldNotHoldWhereTooFewSeatsAreInBand() {
    var tally = tally(vote(1, 400, 100, -50), vote(2, 405, 101, -52));

    assertThat(new Settlement(tally, tally.groups().getFirst()).holds()).isFalse();
  }

  @Test
  void shouldKeepResultsApartThatAcceptOthersOrAggregateOtherwise() {
    var other =
        new Manifest(
            Manifest.Kind.RESULT,
            vote(1, 0, 0, 0).manifest().verdicts(),
            Column.ofLongs(new long[WORKERS]),
            Column.ofLongs(new long[WORKERS]),
            Hash.ZERO,
            Cid.NONE,
            Micros.ZERO,
            Micros.ZERO);
    var tally = tally(vote(0, 400, 100, -50), vote(1, other));

    assertThat(tally.groups()).hasSize(2);
  }

  @Test
  void shouldPayNothingWhereNobodyContributed() {
    var tally = tally(vote(0, -1, 0, -50), vote(1, -1, 0, -50));

    var settlement = new Settlement(tally, tally.groups().getFirst());

    assertThat(settlement.shares(POT, SAMPLES)).isEmpty();
  }

  @Test
  void shouldTakePartsOfAmountsThatFillAllTheirBits() {
    var most = new Coins(BigInteger.TWO.pow(Coins.BITS).subtract(BigInteger.ONE));

    assertThat(Bounds.part(most, Bounds.WHOLE)).isEqualTo(most);
    assertThat(Bounds.part(most, 1)).isEqualTo(most.dividedBy(Bounds.WHOLE));
  }

  /** Seats: v0 has 2, v1 to v3 have 1 each; v3 is silent. */
  private static Tally tally(CommitteeRow.Vote... votes) {
    var d = CommitteeTerms.defaults();
    var pots = new CommitteeTerms.Pots(POT, Coins.of(500_001), Coins.ZERO, 5_000, 2_000);
    var terms =
        new CommitteeTerms(
            d.rounds(),
            d.maxVoidRounds(),
            d.members(),
            pots,
            d.stakes(),
            d.scoring(),
            d.lengths(),
            d.mode(),
            d.release(),
            List.of());
    var seats = new TreeMap<>(Map.of(seat(0), 2, seat(1), 1, seat(2), 1, seat(3), 1));
    return new Tally(terms, WORKERS, seats, List.of(votes));
  }

  private static CommitteeRow.Vote vote(int seat, long phi0, long phi1, long phi3) {
    byte rejected = (byte) Verdict.UNQUALIFIED.ordinal();
    var manifest =
        new Manifest(
            Manifest.Kind.RESULT,
            Bytes.of(new byte[] {0, 0, rejected, 0, rejected}),
            Column.ofLongs(new long[WORKERS]),
            Column.ofLongs(phi0, phi1, 0, phi3, 0),
            HASH,
            new Cid(HASH),
            Micros.of(300_000),
            Micros.of(900_000));
    return vote(seat, manifest);
  }

  private static CommitteeRow.Vote vote(int seat, Manifest manifest) {
    return new CommitteeRow.Vote(HASH, 1, 1, seat(seat), HASH, true, manifest, new Cid(HASH));
  }

  private static Address seat(int number) {
    return Address.hex("0x" + "%040x".formatted(number + 1));
  }
}
