package dev.artel.paradigms.committee;

import static dev.artel.paradigms.committee.Case.refuse;

import dev.artel.core.crypto.VrfOutput;
import dev.artel.core.law.Reason;
import dev.artel.core.values.Address;
import dev.artel.core.values.Column;
import dev.artel.core.values.Hash;
import java.util.Optional;

/**
 * Fills the committee's seats while workers train: up to three draws by sortition, then everybody.
 * Later draws add seats to those that are held.
 */
final class Seating {
  private static final int LAST_DRAW = 3;

  private Seating() {}

  static void offer(Case matter, int round, CommitteeRow.Candidate candidate) {
    set(
        matter,
        new CommitteeRow.Seat(
            matter.task(), round, candidate.address(), candidate.units(), Column.ofLongs(0), 0));
  }

  /** Whether this draw is under way. */
  static boolean isOpen(Case matter, int draw) {
    var stored = matter.header().draw();
    return stored.number() == draw
        && matter.now() < stored.since() + matter.terms().lengths().seatFor();
  }

  static Optional<Reason> claim(Case matter, Address sender, CommitteeCommand.ClaimSeat claim) {
    var refusal = refusal(matter, sender, claim.round(), claim.draw());
    if (refusal.isPresent()) {
      return refusal;
    }
    var seat = matter.seat(sender).orElseThrow();
    int tau = matter.terms().stakes().tau();
    int all = matter.round().units();
    if (tau >= all) {
      sit(matter, seat, Lots.units(Hash.ZERO, seat.units(), tau, all), claim.draw());
      return Case.ACCEPTED;
    }
    var seed = Lots.seed(matter.opening().base(), claim.round(), claim.draw());
    var output = Lots.output(seed, claim.proof());
    if (output.isEmpty()) {
      return refuse(CommitteeReason.BAD_PROOF);
    }
    if (!output.map(VrfOutput::prover).equals(Optional.of(sender))) {
      return refuse(CommitteeReason.NOT_OWN_KEY);
    }
    long won = Lots.units(output.get().output(), seat.units(), tau, all);
    if (won == 0) {
      return refuse(CommitteeReason.NO_SEAT);
    }
    sit(matter, seat, won, claim.draw());
    return Case.ACCEPTED;
  }

  static Optional<Reason> pass(Case matter, Address sender, CommitteeCommand.Pass pass) {
    var refusal = refusal(matter, sender, pass.round(), pass.draw());
    if (refusal.isEmpty()) {
      sit(matter, matter.seat(sender).orElseThrow(), 0, pass.draw());
    }
    return refusal;
  }

  private static Optional<Reason> refusal(Case matter, Address sender, int round, int draw) {
    var seat = matter.seat(sender);
    if (seat.isEmpty()) {
      return refuse(CommitteeReason.WRONG_ROLE);
    }
    if (round != matter.stage().round() || draw == 0 || draw != matter.header().draw().number()) {
      return refuse(CommitteeReason.WRONG_ROUND);
    }
    return seat.get().acted() == draw ? refuse(CommitteeReason.TWICE) : Case.ACCEPTED;
  }

  private static void sit(Case matter, CommitteeRow.Seat seat, long won, int draw) {
    set(matter, seat.withWon(won, draw));
  }

  private static void set(Case matter, CommitteeRow.Seat seat) {
    matter.draft().emit(new CommitteeEvent.SeatSet(seat));
  }

  /**
   * Ends the draw under way where it is over.
   *
   * @param forced the training is over: as the end of the last draw
   */
  static boolean move(Case matter, boolean forced) {
    int draw = matter.header().draw().number();
    if (draw == 0) {
      return false;
    }
    var seats = matter.members().seats(matter.stage().round());
    boolean allActed = seats.stream().allMatch(seat -> seat.acted() == draw);
    if (!forced && isOpen(matter, draw) && !allActed) {
      return false;
    }
    int filled = seats.stream().mapToInt(CommitteeRow.Seat::seats).sum();
    if (filled >= matter.terms().members().minSeats()) {
      return next(matter, 0);
    }
    if (draw < LAST_DRAW && !forced) {
      return next(matter, draw + 1);
    }
    int all = matter.round().units();
    seats.forEach(s -> sit(matter, s, Lots.units(Hash.ZERO, s.units(), all, all), s.acted()));
    return next(matter, 0);
  }

  private static boolean next(Case matter, int draw) {
    matter.set(matter.header().withDraw(new CommitteeRow.Draw(draw, matter.now())));
    return true;
  }
}
