package dev.artel.paradigms.committee;

import static dev.artel.paradigms.committee.Sketch.residual;
import static dev.artel.paradigms.committee.Sketch.stopped;

import dev.artel.core.law.Command;
import dev.artel.core.paradigm.Agenda;
import dev.artel.core.paradigm.Attack;
import dev.artel.core.paradigm.Bending;
import dev.artel.core.paradigm.Gambit;
import dev.artel.core.paradigm.Gambit.Against;
import dev.artel.core.paradigm.Step;
import dev.artel.core.paradigm.View;
import dev.artel.core.values.Hash;
import dev.artel.core.wire.Domain;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Workers who break the order of things: hold back, copy, replay, or are several. */
final class BadWorkers {
  private static final int OVERSTATED = 10;
  private static final String BY_SAMPLES =
      "{\"terms\": {\"pots\": {\"rho\": 10000}, \"scoring\": {\"contribution\": \"NONE\"}}}";

  private BadWorkers() {}

  static List<Gambit> all() {
    return Stream.of(unreliable(), copied(), replays(), greedy()).flatMap(List::stream).toList();
  }

  private static Sketch worker(Threat threat, String name, String deed, String defence) {
    return stopped(threat, name, deed, defence).by(Worker.ROLE, 1);
  }

  private static List<Gambit> unreliable() {
    return List.of(
        worker(
                Threat.UNRELIABLE_WORKER,
                "no-release",
                "submits an update and keeps its key",
                "a penalty each round")
            .seen(Signs.fined())
            .of(Bending.without(CommitteeCommand.Release.class)),
        worker(
                Threat.UNRELIABLE_WORKER,
                "squatter",
                "takes a place and never submits",
                "a penalty, once a task")
            .seen(Signs.fined())
            .of(Bending.without(CommitteeCommand.Submit.class)),
        worker(
                Threat.EQUIVOCATION,
                "equivocator",
                "gives its key to half of the seats only",
                "a vote on each worker, and a run-off on those whom more than half accept: unpaid")
            .against(Against.HONEST)
            .seen(Signs.all(Signs.runOff(), Signs.unpaid()))
            .of(granting(2)),
        residual(
                Threat.EQUIVOCATION,
                "equivocator-most",
                "gives its key to all seats but a quarter",
                "the majority's verdict: it gains nothing, and the few are outvoted and unpaid")
            .by(Worker.ROLE, 1)
            .against(Against.HONEST)
            .seen(Signs.verdict(Verdict.ACCEPTED))
            .of(granting(4)));
  }

  private static List<Gambit> copied() {
    return List.of(
        worker(
                Threat.COPIED_UPDATE,
                "copied-update",
                "submits another's commitment and ciphertext, and releases the other's grant",
                "the sender is inside commitment, label and wraps: verdict UNREADABLE, unpaid")
            .seen(Signs.verdict(Verdict.UNREADABLE))
            .of(BadWorkers::copying),
        stopped(
                Threat.OWN_CANDIDATE,
                "peeking",
                "waits for the validation data that its own candidate is given, and trains on them",
                "they are released after all updates: its own comes too late, WRONG_PHASE")
            .by(Worker.ROLE, 1)
            .by(Validator.ROLE, 1)
            .against(Against.HONEST)
            .seen(Signs.refused(CommitteeReason.WRONG_PHASE))
            .of(gang -> new Peeking()));
  }

  private static List<Gambit> replays() {
    return List.of(
        worker(
                Threat.REPLAY,
                "replayed-update",
                "submits and releases its update of round 1 again",
                "the round is inside commitment and label: verdict UNREADABLE, unpaid")
            .against(Against.HONEST)
            .seen(Signs.verdict(Verdict.UNREADABLE, 2))
            .of(Bending.steps(BadWorkers::replayed)),
        worker(
                Threat.REPLAY,
                "update-of-another-chain",
                "submits an update committed to on another chain",
                "the chain is inside the commitment: verdict MISMATCH, unpaid")
            .seen(Signs.verdict(Verdict.MISMATCH))
            .of(
                foreign(
                    ref ->
                        new Ref(
                            Domain.offChain(Hash.ZERO), ref.task(), ref.requester(), ref.file()))),
        worker(
                Threat.REPLAY,
                "update-of-another-task",
                "submits an update sealed for another task",
                "the task is inside commitment and label: verdict UNREADABLE, unpaid")
            .seen(Signs.verdict(Verdict.UNREADABLE))
            .of(foreign(ref -> new Ref(ref.domain(), Hash.ZERO, ref.requester(), ref.file()))),
        command(
            "command-of-another-round",
            "sends its command of round 1 in every round",
            CommitteeReason.WRONG_ROUND,
            c -> new CommitteeCommand.Submit(c.task(), 1, c.commitment(), c.cid())),
        command(
            "command-of-another-task",
            "sends its command for a task that is not there",
            CommitteeReason.UNKNOWN_TASK,
            c -> new CommitteeCommand.Submit(Hash.ZERO, c.round(), c.commitment(), c.cid())),
        command(
            "command-of-another-phase",
            "releases its key when it should submit its update",
            CommitteeReason.WRONG_PHASE,
            c -> new CommitteeCommand.Release(c.task(), c.round(), c.cid())));
  }

  private static Gambit command(
      String name,
      String deed,
      CommitteeReason reason,
      Function<CommitteeCommand.Submit, Command> other) {
    return worker(Threat.REPLAY, name, deed, "refused: " + reason)
        .against(Against.HONEST)
        .seen(Signs.refused(reason))
        .of(Bending.sending(CommitteeCommand.Submit.class, other));
  }

  private static List<Gambit> greedy() {
    return List.of(
        residual(
                Threat.BAD_UPDATE,
                "overstated-samples",
                "declares ten times its samples, to weigh more in the mean",
                "it is unpaid, but may harm the model: bound maxSamples, or set weights EQUAL")
            .by(Worker.ROLE, 1)
            .against(Against.HONEST)
            .seen(Signs.verdict(Verdict.ACCEPTED))
            .of(
                Bending.sending(
                    CommitteeCommand.SignUpWorker.class,
                    c -> new CommitteeCommand.SignUpWorker(c.task(), c.samples() * OVERSTATED))),
        stopped(
                Threat.MANY_NAMES,
                "many-names",
                "is three workers with the same data",
                "no pay by samples; what the names share, neither of them contributes alone")
            .by(Worker.ROLE, 3)
            .united("{}")
            .seen(Signs.contributions())
            .of(Attack.NONE),
        residual(
                Threat.MANY_NAMES,
                "many-names-rho",
                "is three workers with the same data, where all of the pot goes by samples",
                "rho is 0 unless the task says otherwise: above 0 for workers one knows")
            .by(Worker.ROLE, 3)
            .united("{}")
            .rules(BY_SAMPLES)
            .seen(Signs.paid())
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
    return step.path().startsWith(BadUpdates.TRAINING)
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

  /** An honest update, sealed for elsewhere. */
  private static Attack foreign(UnaryOperator<Ref> elsewhere) {
    return Bending.work(
        BadUpdates.TRAINING,
        (_, view) -> {
          var outlook = Outlook.of(view).orElseThrow();
          var self = view.self();
          var here = new TrainingJobs(outlook.ref(self), self.address());
          var there = new TrainingJobs(elsewhere.apply(outlook.ref(self)), self.address());
          int round = outlook.roundNumber();
          var start = outlook.chapter().start();
          return tools -> there.seal(tools, round, here.learn(tools, round, start));
        });
  }

  /** Gives the key to all seats but one of so many. */
  private static Attack granting(int oneOf) {
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
          var some = seats.subList(seats.size() / oneOf, seats.size());
          return tools -> jobs.grant(tools, round, made, some);
        });
  }
}
