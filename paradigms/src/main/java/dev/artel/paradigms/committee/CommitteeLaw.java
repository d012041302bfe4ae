package dev.artel.paradigms.committee;

import static dev.artel.paradigms.committee.Case.refuse;

import dev.artel.core.law.Command;
import dev.artel.core.law.Draft;
import dev.artel.core.law.Event;
import dev.artel.core.law.Law;
import dev.artel.core.law.Reason;
import dev.artel.core.law.WritableRows;
import dev.artel.core.values.Address;
import dev.artel.core.wire.Catalogue;
import java.util.Optional;

/**
 * The committee's law. A command of the stored phase, in time, is judged at once; any other first
 * moves the task on as far as it is due ({@link Advance}) and is judged in the phase so reached; a
 * refusal drops both. So a hot command reads the task's header and its sender's own rows. Source:
 * docs/committee.md.
 */
final class CommitteeLaw implements Law {
  static final String NAME = "committee";

  private static final Catalogue CATALOGUE =
      Catalogue.of(CommitteeCommand.class, CommitteeEvent.class);

  @Override
  public Catalogue catalogue() {
    return CATALOGUE;
  }

  @Override
  public Optional<Reason> decide(Draft draft, Address sender, Command command) {
    return switch ((CommitteeCommand) command) {
      case CommitteeCommand.Post post -> Recruiting.post(draft, sender, post);
      case CommitteeCommand.OfTask ofTask -> decide(draft, sender, ofTask);
    };
  }

  private static Optional<Reason> decide(
      Draft draft, Address sender, CommitteeCommand.OfTask command) {
    if (draft.get(CommitteeRow.HEADERS, command.task()).isEmpty()) {
      return refuse(CommitteeReason.UNKNOWN_TASK);
    }
    var matter = new Case(draft, command.task());
    boolean moved = !Timing.isJudgedAtOnce(matter, command) && Advance.run(matter, sender);
    if (!Timing.isOfPhase(matter.stage(), command)) {
      return moved && command instanceof CommitteeCommand.Tick
          ? Case.ACCEPTED
          : refuse(CommitteeReason.WRONG_PHASE);
    }
    if (command instanceof CommitteeCommand.Tick) {
      return moved ? Case.ACCEPTED : refuse(CommitteeReason.NOTHING_DUE);
    }
    boolean open = command instanceof CommitteeCommand.Fund;
    if (!open && !matter.isEnrolled(sender)) {
      return refuse(CommitteeReason.NOT_ENROLLED);
    }
    return judge(matter, sender, command);
  }

  private static Optional<Reason> judge(
      Case matter, Address sender, CommitteeCommand.OfTask command) {
    return switch (command) {
      case CommitteeCommand.Fund c -> Recruiting.fund(matter, sender, c);
      case CommitteeCommand.Recruit _ -> Recruiting.recruit(matter, sender);
      case CommitteeCommand.SignUpWorker c -> Recruiting.signUp(matter, sender, c);
      case CommitteeCommand.SignUpValidator c -> Recruiting.signUp(matter, sender, c);
      case CommitteeCommand.Leave _ -> Recruiting.leave(matter, sender);
      case CommitteeCommand.Contribute c -> Rounds.contribute(matter, sender, c);
      case CommitteeCommand.Open c -> Rounds.open(matter, sender, c);
      case CommitteeCommand.StartRound _ -> Rounds.startRound(matter, sender);
      case CommitteeCommand.ClaimSeat c -> Seating.claim(matter, sender, c);
      case CommitteeCommand.Pass c -> Seating.pass(matter, sender, c);
      case CommitteeCommand.Submit c -> Submissions.submit(matter, sender, c);
      case CommitteeCommand.ReleaseData c -> Submissions.releaseData(matter, sender, c);
      case CommitteeCommand.Release c -> Submissions.release(matter, sender, c);
      case CommitteeCommand.Commit c -> Voting.commit(matter, sender, c);
      case CommitteeCommand.Reveal c -> Voting.reveal(matter, sender, c);
      case CommitteeCommand.StopTraining _ -> Ends.stop(matter, sender);
      case CommitteeCommand.Complain _ -> Ends.complain(matter, sender);
      case CommitteeCommand.Deliver c -> Ends.deliver(matter, sender, c);
      case CommitteeCommand.Received _ -> Ends.received(matter, sender);
      case CommitteeCommand.Collect _ -> Ends.collect(matter, sender);
      case CommitteeCommand.Tick _ -> Case.ACCEPTED;
    };
  }

  @Override
  public void evolve(WritableRows rows, Event event) {
    switch ((CommitteeEvent) event) {
      case CommitteeEvent.Posted e -> rows.put(CommitteeRow.DEEDS, e.deed());
      case CommitteeEvent.Funded e -> rows.put(CommitteeRow.POTS, e.pot());
      case CommitteeEvent.Moved e -> rows.put(CommitteeRow.HEADERS, e.header());
      case CommitteeEvent.OpeningSet e -> rows.put(CommitteeRow.OPENINGS, e.opening());
      case CommitteeEvent.WorkerSet e -> rows.put(CommitteeRow.WORKERS, e.worker());
      case CommitteeEvent.CandidateSet e -> rows.put(CommitteeRow.CANDIDATES, e.candidate());
      case CommitteeEvent.Left e -> {
        rows.remove(CommitteeRow.WORKERS, e.task(), e.member());
        rows.remove(CommitteeRow.CANDIDATES, e.task(), e.member());
      }
      case CommitteeEvent.RoundSet e -> rows.put(CommitteeRow.ROUNDS, e.round());
      case CommitteeEvent.PartSet e -> rows.put(CommitteeRow.PARTS, e.part());
      case CommitteeEvent.SeatSet e -> rows.put(CommitteeRow.SEATS, e.seat());
      case CommitteeEvent.VoteSet e -> rows.put(CommitteeRow.VOTES, e.vote());
      case CommitteeEvent.RoundClosed e -> rows.put(CommitteeRow.RESULTS, e.result());
      case CommitteeEvent.EndingSet e -> rows.put(CommitteeRow.ENDINGS, e.ending());
      case CommitteeEvent.Delivered e -> rows.put(CommitteeRow.DELIVERIES, e.delivery());
      case CommitteeEvent.BondCollected e -> rows.put(CommitteeRow.COLLECTED, e.collected());
    }
  }
}
