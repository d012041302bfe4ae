package dev.artel.paradigms.committee;

import dev.artel.core.paradigm.Agenda;
import dev.artel.core.paradigm.Model;
import dev.artel.core.paradigm.Participant;
import dev.artel.core.paradigm.Paths;
import dev.artel.core.paradigm.Self;
import dev.artel.core.paradigm.Steps;
import dev.artel.core.paradigm.View;

/**
 * Wants a model: opens the task, releases each round's fragment, takes the models, ends retention.
 */
record Requester(Self self) implements Participant {
  static final String ROLE = "requester";

  @Override
  public Agenda agenda(View view) {
    return Outlook.of(view).map(outlook -> agenda(view, outlook)).orElse(Agenda.IDLE);
  }

  private Agenda agenda(View view, Outlook outlook) {
    var steps = new Steps(view.journal());
    switch (outlook.phase()) {
      case DRAWING, READY -> open(outlook, steps);
      case RELEASING -> releaseData(outlook, steps);
      case TERMINATED -> finish(view, outlook, steps);
      default -> {}
    }
    if (!outlook.isModelLost(view.now().time())) {
      outlook.models().forEach(result -> obtain(outlook, result, steps));
    }
    var agenda = Punctual.complete(view, outlook, steps);
    return new Agenda(agenda.steps(), Math.min(agenda.wakeAt(), complaintAt(view, outlook)));
  }

  /** When to complain of a model that can't be opened: half way to where it is too late. */
  private static long complaintAt(View view, Outlook outlook) {
    return outlook
        .ending()
        .filter(ending -> !ending.received() && !outlook.models().isEmpty())
        .map(ending -> ending.since() + (ending.until() - ending.since()) / 4)
        .filter(at -> view.now().time() < at)
        .orElse(Long.MAX_VALUE);
  }

  private RequesterJobs jobs(Outlook outlook) {
    return new RequesterJobs(outlook.ref(self));
  }

  private void open(Outlook outlook, Steps steps) {
    if (outlook.roundNumber() > 1) {
      return;
    }
    var jobs = jobs(outlook);
    int rounds = outlook.terms().rounds();
    var members = outlook.receivers(outlook.everyoneWithAuditors());
    var path = Paths.of("prepare", members);
    var prepared =
        steps.work(path, Done.Prepared.class, tools -> jobs.prepare(tools, rounds, members));
    boolean ready = outlook.phase() == Phase.READY && !Advance.isUnset(outlook.opening().base());
    if (ready && prepared.isPresent()) {
      var made = prepared.get();
      steps.submit("open", new CommitteeCommand.Open(outlook.task(), made.model(), made.data()));
    }
  }

  private void releaseData(Outlook outlook, Steps steps) {
    if (outlook.chapter().hasData()) {
      return;
    }
    var jobs = jobs(outlook);
    int round = outlook.roundNumber();
    var seats = outlook.receivers(outlook.chapter().seated());
    steps
        .work(
            Paths.of("fragment/" + round, seats),
            Done.Granted.class,
            tools -> jobs.release(tools, round, seats))
        .ifPresent(
            done ->
                steps.submit(
                    "data", new CommitteeCommand.ReleaseData(outlook.task(), round, done.grant())));
  }

  private void obtain(Outlook outlook, CommitteeRow.Result result, Steps steps) {
    var jobs = jobs(outlook);
    var settled = Outlook.settled(result);
    steps.work(obtainPath(result), Done.Obtained.class, tools -> jobs.obtain(tools, settled));
  }

  static String obtainPath(CommitteeRow.Result result) {
    return "obtain/" + result.round();
  }

  private void finish(View view, Outlook outlook, Steps steps) {
    long now = view.now().time();
    if (outlook.models().isEmpty() || outlook.isModelLost(now)) {
      return;
    }
    var jobs = jobs(outlook);
    var last = Outlook.settled(outlook.models().getLast());
    var model = steps.work(Model.PATH, Model.class, tools -> jobs.keep(tools, last));
    var ending = outlook.ending().orElseThrow();
    boolean retention = !ending.received() && now < ending.until();
    if (model.isPresent() && retention) {
      steps.submit("received", new CommitteeCommand.Received(outlook.task()));
    } else if (retention && !ending.complained() && complaintAt(view, outlook) == Long.MAX_VALUE) {
      steps.submit("complain", new CommitteeCommand.Complain(outlook.task()));
    }
  }
}
