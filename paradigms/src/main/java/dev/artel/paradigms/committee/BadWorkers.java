package dev.artel.paradigms.committee;

import static dev.artel.paradigms.committee.Sketch.residual;
import static dev.artel.paradigms.committee.Sketch.stopped;

import dev.artel.core.paradigm.Agenda;
import dev.artel.core.paradigm.Attack;
import dev.artel.core.paradigm.Gambit;
import dev.artel.core.paradigm.Gambit.Against;
import dev.artel.core.paradigm.Step;
import dev.artel.core.paradigm.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Workers who break the order of things: hold back, copy, replay, or are several. */
final class BadWorkers {
  private static final int OVERSTATED = 10;

  private BadWorkers() {}

  static List<Gambit> all() {
    return List.of(
        stopped("no-release", "submits an update and keeps its key", "a penalty each round")
            .by(Worker.ROLE, 1)
            .of(Bending.without(CommitteeCommand.Release.class)),
        stopped("squatter", "takes a place and never submits", "a penalty, once a task")
            .by(Worker.ROLE, 1)
            .of(Bending.without(CommitteeCommand.Submit.class)),
        stopped(
                "copied-update",
                "submits another's commitment and ciphertext, and releases the other's grant",
                "the sender is inside commitment, label and wraps: verdict UNREADABLE, unpaid")
            .by(Worker.ROLE, 1)
            .of(BadWorkers::copying),
        stopped(
                "replayed-update",
                "submits and releases its update of round 1 again",
                "the round is inside commitment and label: verdict UNREADABLE, unpaid")
            .by(Worker.ROLE, 1)
            .against(Against.HONEST)
            .of(Bending.steps(BadWorkers::replayed)),
        stopped(
                "replayed-command",
                "sends its command of round 1 in every round",
                "the round is in every command: refused; another chain's are refused at the door")
            .by(Worker.ROLE, 1)
            .against(Against.HONEST)
            .of(
                Bending.sending(
                    CommitteeCommand.Submit.class,
                    c -> new CommitteeCommand.Submit(c.task(), 1, c.commitment(), c.cid()))),
        stopped(
                "equivocator",
                "gives its key to half of the seats only",
                "a vote on each worker and a run-off with the keys that others pass on")
            .by(Worker.ROLE, 1)
            .against(Against.HONEST)
            .of(BadWorkers.halfGranting()),
        residual(
                "overstated-samples",
                "declares ten times its samples, to weigh more in the mean",
                "it is unpaid, but may harm the model: bound maxSamples, or set weights EQUAL")
            .by(Worker.ROLE, 1)
            .against(Against.HONEST)
            .of(
                Bending.sending(
                    CommitteeCommand.SignUpWorker.class,
                    c -> new CommitteeCommand.SignUpWorker(c.task(), c.samples() * OVERSTATED))),
        stopped(
                "many-names",
                "is three workers with the same data",
                "no pay by samples; what the names share, neither of them contributes alone")
            .by(Worker.ROLE, 3)
            .united("{}")
            .of(Attack.NONE),
        residual(
                "many-names-rho",
                "is three workers with the same data, where half the pot goes by samples",
                "rho is 0 unless the task says otherwise: above 0 for workers one knows")
            .by(Worker.ROLE, 3)
            .united("{}")
            .rules("{\"terms\": {\"pots\": {\"rho\": 5000}}}")
            .of(Attack.NONE));
  }

  private static Agenda copying(Agenda honest, View view) {
    var steps = new ArrayList<>(honest.steps().stream().filter(s -> !isOfUpdate(s)).toList());
    Outlook.of(view)
        .flatMap(outlook -> copied(outlook, view))
        .ifPresent(command -> steps.add(new Step.Submit("send/copy", command)));
    return new Agenda(steps, honest.wakeAt());
  }

  private static boolean isOfUpdate(Step step) {
    return step.path().startsWith(Bending.TRAINING)
        || Bending.sends(step, CommitteeCommand.Submit.class)
        || Bending.sends(step, CommitteeCommand.Release.class);
  }

  private static Optional<CommitteeCommand> copied(Outlook outlook, View view) {
    var self = view.self().address();
    var own = outlook.chapter().part(self);
    if (own.isEmpty()) {
      return Optional.empty();
    }
    int round = outlook.roundNumber();
    var others =
        outlook.members().parts(round).stream()
            .filter(part -> !part.worker().equals(self) && part.isSubmitted())
            .toList();
    if (outlook.phase() == Phase.TRAINING && !own.get().isSubmitted()) {
      return others.stream().map(p -> copy(outlook, p)).findFirst();
    }
    boolean late = outlook.phase() == Phase.RELEASING && !own.get().isReleased();
    return others.stream()
        .filter(part -> late && part.isReleased() && part.cid().equals(own.get().cid()))
        .<CommitteeCommand>map(p -> new CommitteeCommand.Release(p.task(), round, p.grant()))
        .findFirst();
  }

  private static CommitteeCommand copy(Outlook outlook, CommitteeRow.Part part) {
    return new CommitteeCommand.Submit(
        outlook.task(), outlook.roundNumber(), part.commitment(), part.cid());
  }

  private static Step replayed(Step step, View view) {
    var outlook = Outlook.of(view).orElseThrow();
    var first = view.rows().get(CommitteeRow.PARTS, outlook.task(), 1, view.self().address());
    if (first.isEmpty() || outlook.roundNumber() == 1) {
      return step;
    }
    var part = first.get();
    if (Bending.sends(step, CommitteeCommand.Submit.class)) {
      return new Step.Submit(step.path(), copy(outlook, part));
    }
    return Bending.sends(step, CommitteeCommand.Release.class)
        ? new Step.Submit(
            step.path(),
            new CommitteeCommand.Release(part.task(), outlook.roundNumber(), part.grant()))
        : step;
  }

  private static Attack halfGranting() {
    return Bending.work(
        "grant/",
        (_, view) -> {
          var outlook = Outlook.of(view).orElseThrow();
          int round = outlook.roundNumber();
          var jobs = new TrainingJobs(outlook.ref(view.self()), view.self().address());
          var made =
              view.journal()
                  .find(Worker.path(round, outlook.chapter().start()), Done.Trained.class)
                  .orElseThrow();
          var seats = outlook.receivers(outlook.chapter().seated());
          var half = seats.subList(0, seats.size() / 2);
          return tools -> jobs.grant(tools, round, made, half);
        });
  }
}
