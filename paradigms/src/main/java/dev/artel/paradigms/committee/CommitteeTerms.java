package dev.artel.paradigms.committee;

import dev.artel.core.values.Address;
import dev.artel.core.values.Coins;
import dev.artel.core.values.Micros;
import dev.artel.core.wire.Prefix;
import java.util.List;

/**
 * What a task's law enforces. Shares are in basis points (bp), losses and metrics in millionths,
 * coins in the smallest unit, times in seconds.
 *
 * @param rounds that may be used, settled or void
 * @param maxVoidRounds voids in a row that end the task
 * @param auditors who is given the keys of models and accepted updates, after the reveals
 */
@Prefix("Committee")
record CommitteeTerms(
    int rounds,
    int maxVoidRounds,
    Members members,
    Pots pots,
    Stakes stakes,
    Scoring scoring,
    Lengths lengths,
    Mode mode,
    Release release,
    List<Address> auditors) {
  CommitteeTerms {
    auditors = List.copyOf(auditors);
  }

  /** How rounds begin: by themselves, or each when the requester says so. */
  enum Mode {
    AUTO,
    MANUAL
  }

  /**
   * When workers give their keys: after all updates are committed, or with them (trusted groups).
   */
  enum Release {
    LATE,
    EARLY
  }

  /**
   * @param minSeats seats that must be filled
   * @param workersPerRound how many train in a round, drawn by lot; 0: all
   */
  record Members(
      int minWorkers,
      int maxWorkers,
      int minCandidates,
      int maxCandidates,
      int minSeats,
      int workersPerRound) {
    static Members defaults() {
      return new Members(2, 64, 3, 16, 3, 0);
    }
  }

  /**
   * Coins for one round.
   *
   * @param tip for who sends the command that closes the round
   * @param rho part of the worker pot that is paid by declared samples
   * @param voidBp part of the worker pot that a void round pays to those who released
   */
  record Pots(Coins workerPot, Coins validatorPot, Coins tip, int rho, int voidBp) {
    static Pots defaults() {
      return new Pots(Coins.of(1_000_000), Coins.of(500_000), Coins.ZERO, 0, 2_000);
    }
  }

  /**
   * @param stakeUnit coins for each unit that a validator locks, 1 to 64 units
   * @param tau expected number of seats
   * @param quorumBp a result holds above this part of the seats
   * @param penaltyBp part of a bond that silence burns
   */
  record Stakes(
      Coins stakeUnit,
      int tau,
      int quorumBp,
      Coins requesterBond,
      Coins workerBond,
      int penaltyBp) {
    static Stakes defaults() {
      return new Stakes(Coins.of(10_000), 16, 5_000, Coins.of(50_000), Coins.of(10_000), 1_000);
    }
  }

  /**
   * @param maxSamples cap on declared samples
   * @param tolerance how far from the medians a seat may be and still be paid
   * @param minPhi smallest contribution that is paid
   * @param target consensus metric that ends the task; 0: none
   */
  record Scoring(
      long maxSamples,
      Weighting weights,
      Contribution contribution,
      Micros tolerance,
      Micros minPhi,
      Micros target) {
    static Scoring defaults() {
      return new Scoring(
          1_000_000_000L,
          Weighting.SAMPLES,
          Contribution.LOO_CAPPED,
          Micros.of(50),
          Micros.of(1),
          Micros.ZERO);
    }
  }

  /** How updates count in the mean. */
  enum Weighting {
    SAMPLES,
    EQUAL
  }

  /** How contributions are measured: see {@link Contributions}. */
  enum Contribution {
    LOO_CAPPED,
    LOO,
    SHAPLEY,
    NONE
  }

  /** How long each phase waits at the most. */
  record Lengths(
      long recruitFor,
      long minRecruit,
      long openFor,
      long drawFor,
      long seatFor,
      long trainFor,
      long releaseFor,
      long evalFor,
      long revealFor,
      long retention) {
    static Lengths defaults() {
      return new Lengths(3_600, 0, 3_600, 3_600, 1_200, 7_200, 3_600, 7_200, 3_600, 86_400);
    }
  }

  static CommitteeTerms defaults() {
    return new CommitteeTerms(
        3,
        2,
        Members.defaults(),
        Pots.defaults(),
        Stakes.defaults(),
        Scoring.defaults(),
        Lengths.defaults(),
        Mode.AUTO,
        Release.LATE,
        List.of());
  }

  /** What all rounds cost, without the requester's bond. */
  Coins escrow() {
    return pots.workerPot().plus(pots.validatorPot()).plus(pots.tip()).times(rounds);
  }
}
