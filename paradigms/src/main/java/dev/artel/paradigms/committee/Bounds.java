package dev.artel.paradigms.committee;

import dev.artel.core.law.Limits;
import dev.artel.core.values.Coins;
import dev.artel.core.values.Micros;
import java.math.BigInteger;

/** What terms must keep to. Source: docs/committee.md, sections 2 and 7. */
final class Bounds {
  /** Basis points in a whole. */
  static final int WHOLE = 10_000;

  static final int MAX_UNITS = 64;

  /** Most members of one role; of both there are at most twice as many. */
  static final int MAX_MEMBERS = (1 << 16) - 1;

  static final int MAX_PARTIES = 2 * MAX_MEMBERS;

  private static final int HALF = WHOLE / 2;
  private static final int DRAWS = 3;
  private static final long MAX_LONG = (1L << 32) - 1;

  private Bounds() {}

  static boolean allow(CommitteeTerms terms, Limits limits) {
    return terms.rounds() >= 1
        && terms.maxVoidRounds() >= 1
        && allowMembers(terms, limits)
        && allowPots(terms)
        && allowStakes(terms.stakes())
        && allowScoring(terms.scoring())
        && allowLengths(terms.lengths(), limits.minLength());
  }

  private static boolean allowMembers(CommitteeTerms terms, Limits limits) {
    var m = terms.members();
    int perRound = m.workersPerRound();
    return m.minWorkers() >= 1
        && m.minWorkers() <= m.maxWorkers()
        && m.maxWorkers() <= Math.min(limits.members(), MAX_MEMBERS)
        && m.minCandidates() >= 1
        && m.minCandidates() <= m.maxCandidates()
        && m.maxCandidates() <= Math.min(limits.seatHolders(), MAX_MEMBERS)
        && m.minSeats() >= 1
        && m.minSeats() <= terms.stakes().tau()
        && (perRound == 0 || (perRound >= m.minWorkers() && perRound <= m.maxWorkers()));
  }

  private static boolean allowPots(CommitteeTerms terms) {
    var pots = terms.pots();
    return isShare(pots.rho())
        && isShare(pots.voidBp())
        && isPayable(pots.workerPot(), terms.rounds())
        && isPayable(pots.validatorPot(), terms.rounds())
        && isPayable(pots.tip(), terms.rounds())
        && fits(escrow(terms));
  }

  private static boolean allowStakes(CommitteeTerms.Stakes stakes) {
    return stakes.tau() >= 1
        && stakes.quorumBp() >= HALF
        && stakes.quorumBp() < WHOLE
        && isShare(stakes.penaltyBp())
        && isPayable(stakes.stakeUnit(), MAX_UNITS);
  }

  private static boolean allowScoring(CommitteeTerms.Scoring scoring) {
    return scoring.maxSamples() >= 1
        && scoring.maxSamples() <= MAX_LONG
        && scoring.tolerance().value() >= 0
        && scoring.tolerance().value() <= Micros.LIMIT
        && scoring.minPhi().value() >= 1
        && scoring.minPhi().value() <= Micros.LIMIT
        && scoring.target().value() >= -Micros.LIMIT
        && scoring.target().value() <= Micros.LIMIT;
  }

  private static boolean allowLengths(CommitteeTerms.Lengths l, long least) {
    return l.minRecruit() >= 0
        && l.minRecruit() <= l.recruitFor()
        && l.trainFor() / DRAWS >= l.seatFor()
        && isLength(l.recruitFor(), least)
        && isLength(l.openFor(), 2 * least)
        && isLength(l.drawFor(), least)
        && isLength(l.seatFor(), least)
        && isLength(l.trainFor(), least)
        && isLength(l.releaseFor(), least)
        && isLength(l.evalFor(), least)
        && isLength(l.revealFor(), least)
        && isLength(l.retention(), least);
  }

  private static boolean isLength(long length, long least) {
    return length >= Math.max(1, least) && length <= MAX_LONG;
  }

  private static boolean isShare(int bp) {
    return bp >= 0 && bp <= WHOLE;
  }

  private static boolean isPayable(Coins coins, int times) {
    return fits(coins.units().multiply(BigInteger.valueOf(times)));
  }

  private static BigInteger escrow(CommitteeTerms terms) {
    var pots = terms.pots();
    var perRound =
        pots.workerPot().units().add(pots.validatorPot().units()).add(pots.tip().units());
    return perRound
        .multiply(BigInteger.valueOf(terms.rounds()))
        .add(terms.stakes().requesterBond().units());
  }

  /**
   * Some basis points of an amount, rounded down; exact also where the product has over 96 bits.
   */
  static Coins part(Coins whole, int bp) {
    return whole.share(BigInteger.valueOf(bp), BigInteger.valueOf(WHOLE));
  }

  static boolean fits(BigInteger units) {
    return units.bitLength() <= Coins.BITS;
  }
}
