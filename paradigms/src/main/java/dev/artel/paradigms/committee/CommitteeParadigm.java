package dev.artel.paradigms.committee;

import dev.artel.core.law.Command;
import dev.artel.core.law.Law;
import dev.artel.core.paradigm.Exhibit;
import dev.artel.core.paradigm.Finding;
import dev.artel.core.paradigm.Gambit;
import dev.artel.core.paradigm.Paradigm;
import dev.artel.core.paradigm.Participant;
import dev.artel.core.paradigm.Problem;
import dev.artel.core.paradigm.Self;
import dev.artel.core.paradigm.Standing;
import dev.artel.core.paradigm.TaskFile;
import dev.artel.core.paradigm.Tools;
import dev.artel.core.paradigm.View;
import dev.artel.core.port.Entry;
import dev.artel.core.values.Cid;
import dev.artel.core.values.Coins;
import dev.artel.core.wire.Json;
import dev.artel.core.wire.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The door to the committee paradigm. Source: docs/committee.md. */
public final class CommitteeParadigm implements Paradigm {
  @Override
  public String name() {
    return CommitteeLaw.NAME;
  }

  @Override
  public List<String> roles() {
    return List.of(Requester.ROLE, Worker.ROLE, Validator.ROLE, Auditor.ROLE);
  }

  @Override
  public Law law() {
    return new CommitteeLaw();
  }

  @Override
  public List<Problem> check(TaskFile file) {
    var faults = Problem.binding(file.rules(), CommitteeRules.class);
    return faults.isEmpty() ? TermsCheck.problems(rules(file).terms(), file.rules()) : faults;
  }

  @Override
  public List<Problem> check(String role, Tree options) {
    return switch (role) {
      case Worker.ROLE -> Problem.binding(options, Worker.Options.class);
      case Validator.ROLE -> Problem.binding(options, Validator.Options.class);
      default ->
          options instanceof Tree.Obj(var fields, int _) && fields.isEmpty()
              ? List.of()
              : List.of(
                  new Problem(options.line(), "a " + role + " has no options", "leave them out"));
    };
  }

  @Override
  public List<Problem> check(TaskFile file, Map<String, Integer> counts) {
    var members = rules(file).terms().members();
    int workers = counts.getOrDefault(Worker.ROLE, 0);
    int validators = counts.getOrDefault(Validator.ROLE, 0);
    var problems = new ArrayList<Problem>();
    compare(problems, file, new Count("workers", workers, "maxWorkers", members.maxWorkers()));
    compare(
        problems,
        file,
        new Count("validators", validators, "maxCandidates", members.maxCandidates()));
    return problems;
  }

  private record Count(String what, int there, String key, int wanted) {}

  /** Recruiting ends early only when all are there, so another number would wait for nothing. */
  private static void compare(List<Problem> problems, TaskFile file, Count count) {
    if (count.there() != count.wanted()) {
      problems.add(
          new Problem(
              file.rules().lineOf("terms", "members", count.key()),
              "there are "
                  + count.there()
                  + " "
                  + count.what()
                  + ", but terms.members."
                  + count.key()
                  + " is "
                  + count.wanted(),
              "make them the same: recruiting would wait its whole time otherwise"));
    }
  }

  @Override
  public Coins stake(TaskFile file, String role, Tree options) {
    var terms = rules(file).terms();
    return switch (role) {
      case Worker.ROLE -> terms.stakes().workerBond();
      case Validator.ROLE ->
          terms.stakes().stakeUnit().times(Json.read(options, Validator.Options.class).units());
      case Auditor.ROLE -> Coins.ZERO;
      default -> terms.escrow().plus(terms.stakes().requesterBond());
    };
  }

  @Override
  public List<Exhibit> review(TaskFile file) {
    return new CommitteeReview(rules(file).terms()).all();
  }

  @Override
  public Command post(TaskFile file, Cid published) {
    return new CommitteeCommand.Post(published, rules(file).terms());
  }

  private static CommitteeRules rules(TaskFile file) {
    return Json.read(file.rules(), CommitteeRules.class);
  }

  @Override
  public Participant participant(Self self) {
    return switch (self.role()) {
      case Requester.ROLE -> new Requester(self);
      case Worker.ROLE -> new Worker(self);
      case Validator.ROLE -> new Validator(self);
      case Auditor.ROLE -> new Auditor(self);
      default -> throw new IllegalArgumentException("a committee has no role " + self.role());
    };
  }

  @Override
  public List<Command> offers(View view) {
    return Outlook.of(view).map(outlook -> offers(view, outlook)).orElse(List.of());
  }

  private static List<Command> offers(View view, Outlook outlook) {
    boolean mine = view.self().address().equals(outlook.deed().requester());
    boolean manual = outlook.terms().mode() == CommitteeTerms.Mode.MANUAL;
    var offers = new ArrayList<Command>();
    if (mine && manual && outlook.phase() == Phase.PENDING) {
      offers.add(new CommitteeCommand.Recruit(outlook.task()));
    }
    if (mine && manual && outlook.phase() == Phase.READY && outlook.roundNumber() > 1) {
      offers.add(new CommitteeCommand.StartRound(outlook.task()));
    }
    boolean runs = outlook.phase().isWithin(Phase.RECRUITING, Phase.REVEALING);
    if (mine && runs && !outlook.header().stopAsked()) {
      offers.add(new CommitteeCommand.StopTraining(outlook.task()));
    }
    return offers;
  }

  @Override
  public Standing standing(View view) {
    return CommitteeStanding.of(view);
  }

  @Override
  public List<Exhibit> exhibits(View view) {
    return Outlook.of(view)
        .map(outlook -> new CommitteeExhibits(view, outlook).all())
        .orElse(List.of());
  }

  @Override
  public List<Exhibit> chronicle(View view, List<Entry> log) {
    return Outlook.of(view)
        .map(outlook -> new CommitteeChronicle(outlook, log, view.now().time()).all())
        .orElse(List.of());
  }

  @Override
  public List<Finding> audit(View view, Tools tools) {
    return Outlook.of(view)
        .map(outlook -> new CommitteeAudit(outlook, view.self(), tools).findings())
        .orElse(List.of());
  }

  @Override
  public List<Gambit> gambits() {
    return Gambits.all();
  }
}
