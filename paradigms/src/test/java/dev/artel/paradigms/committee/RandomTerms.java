package dev.artel.paradigms.committee;

import dev.artel.core.values.Coins;
import dev.artel.core.values.Micros;
import java.util.List;
import java.util.SplittableRandom;

/** Terms of all sorts, of tasks so small that a short sequence gets through them. */
final class RandomTerms {
  static final long METRIC = 900_000;
  private static final int ALL_SEATED = 300;

  private final SplittableRandom random;

  RandomTerms(SplittableRandom random) {
    this.random = random;
  }

  /** True once in so many times. */
  private boolean once(int times) {
    return random.nextInt(times) == 0;
  }

  /**
   * @param byLot seats are drawn by lot, which costs a proof for each claim
   */
  CommitteeTerms next(boolean byLot) {
    return new CommitteeTerms(
        1 + random.nextInt(3),
        1 + random.nextInt(2),
        new CommitteeTerms.Members(1, 2 + random.nextInt(3), 2, 2 + random.nextInt(3), 2, drawn()),
        pots(),
        stakes(byLot ? 3 : ALL_SEATED),
        scoring(),
        lengths(),
        once(4) ? CommitteeTerms.Mode.MANUAL : CommitteeTerms.Mode.AUTO,
        once(5) ? CommitteeTerms.Release.EARLY : CommitteeTerms.Release.LATE,
        List.of());
  }

  private int drawn() {
    return once(3) ? 2 : 0;
  }

  private CommitteeTerms.Pots pots() {
    return new CommitteeTerms.Pots(
        Coins.of(100_003), Coins.of(50_001), Coins.of(7L * random.nextInt(2)), rho(), 2_000);
  }

  private int rho() {
    return once(3) ? 5_000 : 0;
  }

  /** Now and then one penalty takes the whole bond, or what is left stops short of another. */
  private CommitteeTerms.Stakes stakes(int tau) {
    int[] penalties = {1_000, 6_000, 10_000};
    return new CommitteeTerms.Stakes(
        Coins.of(10_000),
        tau,
        5_000 + 1_000 * random.nextInt(3),
        Coins.of(50_000),
        Coins.of(10_000),
        penalties[random.nextInt(penalties.length)]);
  }

  private CommitteeTerms.Scoring scoring() {
    return new CommitteeTerms.Scoring(
        1_000,
        once(4) ? CommitteeTerms.Weighting.EQUAL : CommitteeTerms.Weighting.SAMPLES,
        CommitteeTerms.Contribution.LOO_CAPPED,
        Micros.of(50),
        Micros.of(1),
        Micros.of(once(5) ? METRIC : 0));
  }

  private CommitteeTerms.Lengths lengths() {
    long least = once(3) ? 60 : 0;
    return new CommitteeTerms.Lengths(100, least, 100, 100, 30, 100, 100, 100, 100, 1_000);
  }
}
