package dev.artel.paradigms.committee;

import static dev.artel.paradigms.committee.Sketch.residual;
import static dev.artel.paradigms.committee.Sketch.stopped;

import dev.artel.core.paradigm.Agenda;
import dev.artel.core.paradigm.Bending;
import dev.artel.core.paradigm.Gambit;
import dev.artel.core.paradigm.Gambit.Against;
import dev.artel.core.paradigm.Step;
import dev.artel.core.paradigm.Tools;
import dev.artel.core.paradigm.View;
import dev.artel.core.port.Data;
import java.util.ArrayList;
import java.util.List;

/** Requesters who want work for nothing. */
final class BadRequesters {
  private BadRequesters() {}

  static List<Gambit> all() {
    return List.of(
        noPay(
                "requester-stops",
                "stops the task when the first updates are in",
                "escrow before work: the round under way is still settled and paid")
            .seen(Signs.ended(CommitteeRow.Outcome.SETTLED))
            .of(BadRequesters::stopping),
        noPay(
                "requester-never-opens",
                "recruits everybody and never opens the task",
                "its bond is burnt")
            .seen(Signs.burnt())
            .of(Bending.without(CommitteeCommand.Open.class)),
        noPay(
                "requester-withholds-data",
                "never releases the validation data",
                "its bond is burnt, those who submitted get voidPay")
            .seen(Signs.all(Signs.ended(CommitteeRow.Outcome.DATA_DEFAULT), Signs.burnt()))
            .of(Bending.without(CommitteeCommand.ReleaseData.class)),
        noPay(
                "swapped-fragment",
                "releases other validation data than it listed before the training",
                "the hashes are on record: the seats say so, are paid, and its bond is burnt")
            .seen(Signs.all(Signs.ended(CommitteeRow.Outcome.DATA_DEFAULT), Signs.burnt()))
            .of(Bending.tools("fragment/", BadRequesters::swapped)),
        voiding(
            stopped(
                    Threat.OWN_AVERAGE,
                    "void-with-few-seats",
                    "lets its own three seats of eight open the updates and give no result",
                    "the other seats are a quorum")
                .seen(Signs.outvoted()),
            3),
        voiding(
            residual(
                    Threat.OWN_AVERAGE,
                    "void-with-half",
                    "lets its own four seats of eight open the updates and give no result",
                    "voidPay and the seats' lost pay; from half of the seats on it saves the rest")
                .seen(Signs.ended(CommitteeRow.Outcome.VOID)),
            4));
  }

  private static Sketch noPay(String name, String deed, String defence) {
    return stopped(Threat.NO_PAY, name, deed, defence).by(Requester.ROLE, 1);
  }

  private static Gambit voiding(Sketch sketch, int seats) {
    return sketch
        .by(Requester.ROLE, 1)
        .by(Validator.ROLE, seats)
        .against(Against.HONEST)
        .of(BadSeats.noResult());
  }

  private static Agenda stopping(Agenda honest, View view) {
    var outlook = Outlook.of(view).orElseThrow();
    if (outlook.phase() != Phase.RELEASING || outlook.header().stopAsked()) {
      return honest;
    }
    var steps = new ArrayList<>(honest.steps());
    steps.add(new Step.Submit("send/stop", new CommitteeCommand.StopTraining(outlook.task())));
    return new Agenda(steps, honest.wakeAt());
  }

  /** What was meant for its own figures. */
  private static Tools swapped(Tools tools) {
    Data data = _ -> tools.data().find(RequesterJobs.TEST);
    return tools.with(data);
  }
}
