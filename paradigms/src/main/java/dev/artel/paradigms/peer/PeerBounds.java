package dev.artel.paradigms.peer;

import dev.artel.core.law.Limits;
import dev.artel.core.values.Coins;
import java.math.BigInteger;

/** What terms must keep to. Source: docs/peer.md, section 1. */
final class PeerBounds {
  static final int MAX_PARENTS = 16;
  static final int MAX_LEFT_OUT = 8;

  /** Most members of a task, and most that it may ever have had. */
  static final int MAX_MEMBERS = 1_024;

  static final int MAX_BITS = MAX_MEMBERS / Byte.SIZE;

  /** Fewer than three hide nothing from each other: a sum of two less one's own is the other's. */
  static final int MIN_SUM = 3;

  private static final int MAX_ROUNDS = 1 << 16;
  private static final long MAX_LONG = (1L << 32) - 1;

  private PeerBounds() {}

  static boolean allow(PeerTerms terms, Limits limits) {
    return allowMembers(terms.members(), limits)
        && allowPace(terms, limits.minLength())
        && allowCoins(terms)
        && allowMasks(terms)
        && (terms.isListed() || terms.weights() == PeerTerms.Weighting.EQUAL)
        && terms.maxSamples() >= 1
        && terms.maxSamples() <= MAX_LONG;
  }

  private static boolean allowMembers(PeerTerms.Members m, Limits limits) {
    var listed = m.listed();
    boolean fits =
        listed.size() >= m.minMembers() && listed.stream().distinct().count() == listed.size();
    return m.minMembers() >= 2
        && m.minMembers() <= m.maxMembers()
        && m.maxMembers() <= Math.min(limits.members(), MAX_MEMBERS)
        && m.maxMissed() >= 1
        && (m.access() == PeerTerms.Access.LISTED ? fits : listed.isEmpty());
  }

  private static boolean allowPace(PeerTerms terms, long least) {
    var pace = terms.pace();
    boolean timed =
        terms.hasRounds()
            ? pace.rounds() >= 1 && pace.rounds() <= MAX_ROUNDS && isLength(pace.roundFor(), least)
            : pace.minGap() <= MAX_LONG && (pace.runFor() == 0 || isLength(pace.runFor(), least));
    return timed && pace.minGap() >= 0 && isLength(pace.recruitFor(), least);
  }

  private static boolean isLength(long length, long least) {
    return length >= Math.max(1, least) && length <= MAX_LONG;
  }

  /** Whoever pays must know whom. */
  private static boolean allowCoins(PeerTerms terms) {
    boolean payable = terms.hasRounds() && terms.isListed();
    return (terms.pay().isZero() || payable)
        && (terms.isListed() || !terms.bond().isZero())
        && fits(escrow(terms.pay(), terms, terms.pace().rounds()));
  }

  private static boolean allowMasks(PeerTerms terms) {
    int least = terms.masking().minSum();
    return !terms.isMasked()
        || (terms.hasRounds()
            && terms.weights() == PeerTerms.Weighting.EQUAL
            && least >= MIN_SUM
            && least <= terms.members().maxMembers());
  }

  /** What so many rounds cost where everybody is paid. */
  static BigInteger escrow(Coins pay, PeerTerms terms, int rounds) {
    long models = (long) rounds * terms.members().maxMembers();
    return pay.units().multiply(BigInteger.valueOf(models));
  }

  static boolean fits(BigInteger units) {
    return units.bitLength() <= Coins.BITS;
  }
}
