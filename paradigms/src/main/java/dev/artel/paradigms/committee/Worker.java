package dev.artel.paradigms.committee;

import dev.artel.core.paradigm.Agenda;
import dev.artel.core.paradigm.Participant;
import dev.artel.core.paradigm.Paths;
import dev.artel.core.paradigm.Self;
import dev.artel.core.paradigm.Steps;
import dev.artel.core.paradigm.Vault;
import dev.artel.core.paradigm.View;
import dev.artel.core.values.Cid;
import dev.artel.core.wire.Json;
import java.util.List;
import java.util.Optional;

/**
 * Holds private data: signs up with the number of its samples, trains, submits, releases its key.
 */
record Worker(Self self) implements Participant {
  static final String ROLE = "worker";

  /**
   * @param samples to declare; 0: as many as it holds
   */
  record Options(long samples) {
    Options {
      if (samples < 0) {
        throw new IllegalArgumentException("samples is not negative");
      }
    }

    static Options defaults() {
      return new Options(0);
    }
  }

  @Override
  public Agenda agenda(View view) {
    return Outlook.of(view).map(outlook -> agenda(view, outlook)).orElse(Agenda.IDLE);
  }

  private Agenda agenda(View view, Outlook outlook) {
    var steps = new Steps(view.journal());
    switch (outlook.phase()) {
      case RECRUITING -> signUp(outlook, steps);
      case TRAINING -> train(outlook, steps);
      case RELEASING -> release(outlook, steps);
      default -> {}
    }
    return Punctual.complete(view, outlook, steps);
  }

  private TrainingJobs jobs(Outlook outlook) {
    return new TrainingJobs(outlook.ref(self), self.address());
  }

  private void signUp(Outlook outlook, Steps steps) {
    if (outlook.workers().contains(self.address())) {
      return;
    }
    var jobs = jobs(outlook);
    var counted = steps.work("count", Done.Counted.class, jobs::count);
    long wanted = Json.read(self.options(), Options.class).samples();
    counted
        .map(done -> wanted == 0 ? done.samples() : wanted)
        .filter(samples -> samples > 0)
        .ifPresent(
            samples ->
                steps.submit(
                    "sign up", new CommitteeCommand.SignUpWorker(outlook.task(), samples)));
  }

  private void train(Outlook outlook, Steps steps) {
    var part = outlook.chapter().part(self.address());
    if (part.isEmpty() || part.get().isSubmitted()) {
      return;
    }
    int round = outlook.roundNumber();
    var jobs = jobs(outlook);
    var start = outlook.chapter().start();
    var trained =
        steps.work(path(round, start), Done.Trained.class, t -> jobs.train(t, round, start));
    if (trained.isEmpty()) {
      return;
    }
    var made = trained.get();
    if (outlook.terms().release() == CommitteeTerms.Release.LATE) {
      submit(outlook, steps, made, made.cid());
    } else {
      grant(outlook, steps, made, outlook.receivers(outlook.candidates()))
          .ifPresent(done -> submit(outlook, steps, made, done.grant()));
    }
  }

  private void submit(Outlook outlook, Steps steps, Done.Trained made, Cid cid) {
    steps.submit(
        "submit",
        new CommitteeCommand.Submit(outlook.task(), outlook.roundNumber(), made.commitment(), cid));
  }

  private void release(Outlook outlook, Steps steps) {
    var part = outlook.chapter().part(self.address()).filter(CommitteeRow.Part::isSubmitted);
    if (part.isEmpty() || part.get().isReleased()) {
      return;
    }
    int round = outlook.roundNumber();
    steps
        .find(path(round, outlook.chapter().start()), Done.Trained.class)
        .flatMap(made -> grant(outlook, steps, made, outlook.receivers(outlook.chapter().seated())))
        .ifPresent(
            done ->
                steps.submit(
                    "release", new CommitteeCommand.Release(outlook.task(), round, done.grant())));
  }

  private Optional<Done.Granted> grant(
      Outlook outlook, Steps steps, Done.Trained made, List<Vault.Receiver> receivers) {
    int round = outlook.roundNumber();
    var jobs = jobs(outlook);
    return steps.work(
        Paths.of("grant/" + round, made.cid(), receivers),
        Done.Granted.class,
        tools -> jobs.grant(tools, round, made, receivers));
  }

  static String path(int round, StartModel start) {
    return Paths.of("update/" + round, start);
  }
}
