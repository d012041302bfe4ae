package dev.artel.paradigms.peer;

import dev.artel.core.values.Address;
import dev.artel.core.values.Coins;
import dev.artel.core.wire.Prefix;
import java.util.List;

/**
 * What a task's law enforces. Coins are in the smallest unit, times in seconds.
 *
 * @param weights how published models count in a member's average
 * @param maxSamples cap on declared samples
 * @param pay for a model that was published and used
 * @param bond of each member
 * @param auditors who is given the keys of models and results
 */
@Prefix("Peer")
record PeerTerms(
    Mode mode,
    Members members,
    Pace pace,
    Masking masking,
    Weighting weights,
    long maxSamples,
    Coins pay,
    Coins bond,
    List<Address> auditors) {
  PeerTerms {
    auditors = List.copyOf(auditors);
  }

  /** Whether members wait for each other. */
  enum Mode {
    /** A barrier: a round closes when all have published, or its time is over. */
    ROUNDS,
    /** No barrier: whoever has new data publishes its next version, and the others average anew. */
    LATEST
  }

  /** Who may join. */
  enum Access {
    /** Whom the requester lists. */
    LISTED,
    /** Anyone with a bond. */
    BONDED
  }

  /** How models count in the mean. */
  enum Weighting {
    EQUAL,
    SAMPLES
  }

  /**
   * @param minMembers with so many it begins
   * @param maxMissed closed rounds without a model after which a member is not waited for
   */
  record Members(
      Access access, List<Address> listed, int minMembers, int maxMembers, int maxMissed) {
    Members {
      listed = List.copyOf(listed);
    }

    static Members defaults() {
      return new Members(Access.LISTED, List.of(), 2, 64, 2);
    }
  }

  /**
   * @param rounds and {@code roundFor}: their number, and how long each waits at the most
   * @param minGap between two versions of one member, without rounds
   * @param runFor how long a task without rounds runs; 0: until it is stopped
   */
  record Pace(long recruitFor, int rounds, long roundFor, long minGap, long runFor) {
    static Pace defaults() {
      return new Pace(3_600, 10, 3_600, 0, 0);
    }
  }

  /**
   * @param masked whether members publish sums under pairwise masks
   * @param minSum least publishers of a masked sum
   */
  record Masking(boolean masked, int minSum) {
    static Masking defaults() {
      return new Masking(false, 3);
    }
  }

  static PeerTerms defaults() {
    return new PeerTerms(
        Mode.ROUNDS,
        Members.defaults(),
        Pace.defaults(),
        Masking.defaults(),
        Weighting.EQUAL,
        1_000_000_000L,
        Coins.ZERO,
        Coins.ZERO,
        List.of());
  }

  boolean hasRounds() {
    return mode == Mode.ROUNDS;
  }

  boolean isListed() {
    return members.access() == Access.LISTED;
  }

  boolean isMasked() {
    return masking.masked();
  }

  /** What all rounds cost where everybody is paid. */
  Coins escrow() {
    return hasRounds() ? pay.times((long) pace.rounds() * members.maxMembers()) : Coins.ZERO;
  }
}
