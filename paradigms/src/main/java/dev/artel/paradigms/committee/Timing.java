package dev.artel.paradigms.committee;

/** Which command belongs to which phase, and how long phases last. */
final class Timing {
  private Timing() {}

  /** Before the first round the task is opened, before a later one it is started. */
  static boolean isOfPhase(CommitteeRow.Stage stage, CommitteeCommand.OfTask command) {
    var phase = stage.phase();
    return switch (command) {
      case CommitteeCommand.Fund _, CommitteeCommand.Tick _ -> phase != Phase.TERMINATED;
      case CommitteeCommand.Recruit _ -> phase == Phase.PENDING;
      case CommitteeCommand.SignUpWorker _,
          CommitteeCommand.SignUpValidator _,
          CommitteeCommand.Leave _ ->
          phase == Phase.RECRUITING;
      case CommitteeCommand.Contribute _ -> phase == Phase.DRAWING;
      case CommitteeCommand.Open _ -> phase == Phase.READY && stage.round() == 1;
      case CommitteeCommand.StartRound _ -> phase == Phase.READY && stage.round() > 1;
      case CommitteeCommand.ClaimSeat _, CommitteeCommand.Pass _, CommitteeCommand.Submit _ ->
          phase == Phase.TRAINING;
      case CommitteeCommand.ReleaseData _, CommitteeCommand.Release _ -> phase == Phase.RELEASING;
      case CommitteeCommand.Commit _ -> phase == Phase.EVALUATING;
      case CommitteeCommand.Reveal _ -> phase == Phase.REVEALING;
      case CommitteeCommand.StopTraining _ -> phase.isWithin(Phase.RECRUITING, Phase.REVEALING);
      case CommitteeCommand.Complain _,
          CommitteeCommand.Deliver _,
          CommitteeCommand.Received _,
          CommitteeCommand.Collect _ ->
          phase == Phase.TERMINATED;
    };
  }

  static boolean isJudgedAtOnce(Case matter, CommitteeCommand.OfTask command) {
    var header = matter.header();
    if (command instanceof CommitteeCommand.Tick
        || !isOfPhase(header.stage(), command)
        || isOver(matter)) {
      return false;
    }
    return switch (command) {
      case CommitteeCommand.Open _ -> Rounds.hasBase(matter);
      case CommitteeCommand.ClaimSeat claim -> Seating.isOpen(matter, claim.draw());
      case CommitteeCommand.Pass pass -> Seating.isOpen(matter, pass.draw());
      default -> true;
    };
  }

  /** Whether the stored phase has lasted its full length. */
  static boolean isOver(Case matter) {
    var phase = matter.stage().phase();
    return phase != Phase.TERMINATED && matter.now() >= deadline(matter.header(), matter.terms());
  }

  static long deadline(CommitteeRow.Header header, CommitteeTerms terms) {
    var stage = header.stage();
    return stage.since() + length(stage.phase(), terms.lengths());
  }

  private static long length(Phase phase, CommitteeTerms.Lengths lengths) {
    return switch (phase) {
      case PENDING, READY -> lengths.openFor();
      case RECRUITING -> lengths.recruitFor();
      case DRAWING -> lengths.drawFor();
      case TRAINING -> lengths.trainFor();
      case RELEASING -> lengths.releaseFor();
      case EVALUATING -> lengths.evalFor();
      case REVEALING -> lengths.revealFor();
      case TERMINATED -> lengths.retention();
    };
  }
}
