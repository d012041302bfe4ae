package dev.artel.paradigms.peer;

import dev.artel.core.paradigm.DataVersion;
import dev.artel.core.paradigm.Paths;
import dev.artel.core.paradigm.Self;
import dev.artel.core.paradigm.Steps;
import dev.artel.core.paradigm.Vault;
import dev.artel.core.paradigm.View;
import dev.artel.core.seal.Label;
import dev.artel.core.values.Address;
import dev.artel.core.values.Cid;
import dev.artel.core.values.Hash;
import dev.artel.paradigms.peer.PeerRow.Outcome;
import java.util.List;
import java.util.Optional;

/** What a member wants done now, while the task runs. */
record Part(Self self, Prospect prospect, View view, Steps steps) {
  /** The beginning of the path of all work that makes a model. */
  static final String MODEL = "model/";

  private Address me() {
    return self.address();
  }

  private Hash task() {
    return self.task();
  }

  private MemberJobs jobs() {
    return new MemberJobs(prospect.ref(self), me());
  }

  /** Returns when to look again at the latest. */
  long act() {
    var own = prospect.member(me());
    if (own.isEmpty()) {
      if (prospect.phase() != Phase.REPORTING) {
        steps.submit("join", new PeerCommand.Join(task()));
      }
      return Long.MAX_VALUE;
    }
    if (prospect.phase() == Phase.RECRUITING || own.get().until() == 1) {
      return Long.MAX_VALUE;
    }
    if (!prospect.terms().hasRounds()) {
      return own.get().hasLeft() ? Long.MAX_VALUE : latest(own.get());
    }
    inRound(own.get());
    return Long.MAX_VALUE;
  }

  private void inRound(PeerRow.Member own) {
    int round = prospect.round();
    int closed = Publishing.reportable(prospect.header());
    if (owesReport(own, closed)) {
      report(question(own, closed));
      return;
    }
    if (prospect.phase() == Phase.RELEASING) {
      release(own);
    } else if (prospect.phase() == Phase.RUNNING && own.published() < round) {
      boolean masked = prospect.terms().isMasked();
      boolean awaited = prospect.roundRow(round).orElseThrow().awaits(own);
      if (own.countsIn(round) && (awaited || !masked)) {
        publish(own, round, masked ? prospect.set(round) : List.of());
      } else if (own.countsIn(round)) {
        steps.submit("join", new PeerCommand.Join(task()));
      }
    }
  }

  private boolean owesReport(PeerRow.Member own, int closed) {
    return own.countsIn(closed)
        && own.reported() < closed
        && prospect.roundRow(closed).filter(round -> round.outcome() == Outcome.CLOSED).isPresent();
  }

  private Question question(PeerRow.Member own, int round) {
    var models = prospect.history().models(round);
    boolean masked = prospect.terms().isMasked();
    return new Question(
        round,
        prospect.start(own, round),
        models,
        masked ? prospect.history().releases(round) : List.of(),
        masked ? prospect.set(round) : List.of());
  }

  private void publish(PeerRow.Member own, int round, List<Vault.Receiver> set) {
    var start = prospect.start(own, round);
    var path = Paths.of(MODEL + round, start, set);
    var jobs = jobs();
    steps
        .work(path, Done.Trained.class, tools -> jobs.train(tools, round, start, set))
        .ifPresent(made -> publish(round, made, !set.isEmpty()));
  }

  private void publish(int round, Done.Trained made, boolean masked) {
    var label = prospect.ref(self).model(round, me());
    var named =
        masked
            ? Optional.of(made.sealed().cid())
            : granted("grant/" + round, made.sealed(), label).map(Done.Granted::grant);
    named.ifPresent(
        cid ->
            steps.submit(
                "publish",
                new PeerCommand.Publish(
                    task(),
                    round,
                    made.commitment(),
                    cid,
                    made.samples(),
                    made.parent().equals(Cid.NONE) ? List.of() : List.of(made.parent()))));
  }

  private Optional<Done.Granted> granted(String stem, Done.Sealed sealed, Label label) {
    var receivers = prospect.receivers(me());
    var jobs = jobs();
    return steps.work(
        Paths.of(stem, sealed, receivers),
        Done.Granted.class,
        tools -> jobs.grant(tools, sealed, label, receivers));
  }

  private void release(PeerRow.Member own) {
    int round = prospect.round();
    if (own.published() != round || prospect.history().release(round, me()).isPresent()) {
      return;
    }
    var set = prospect.set(round);
    var absent = prospect.absent(round);
    var receivers = prospect.receivers(me());
    var jobs = jobs();
    var path = Paths.of(MODEL + round, prospect.start(own, round), set);
    var made = steps.find(path, Done.Trained.class);
    made.flatMap(
            done ->
                steps.work(
                    Paths.of("release/" + round, done.sealed(), absent, receivers),
                    Done.Granted.class,
                    tools -> jobs.release(tools, round, done.sealed(), absent, receivers)))
        .ifPresent(
            done -> steps.submit("release", new PeerCommand.Release(task(), round, done.grant())));
  }

  private void report(Question question) {
    int number = question.number();
    var averaging = new Averaging(prospect.ref(self), me(), question);
    var path = Paths.of("mean/" + number, question.seen(), question.start(), question.keys());
    var made = steps.work(path, Done.Averaged.class, averaging::run);
    if (made.isEmpty()) {
      return;
    }
    var done = made.get();
    var receivers = prospect.receivers(me());
    var readers = prospect.readers(me());
    var jobs = jobs();
    steps
        .work(
            Paths.of("share/" + number, done.result(), done.manifest(), readers),
            Done.Shared.class,
            tools -> jobs.share(tools, number, done, receivers, readers))
        .ifPresent(
            shared ->
                steps.submit(
                    "report",
                    new PeerCommand.Report(
                        task(),
                        number,
                        done.commitment(),
                        shared.result(),
                        shared.manifest(),
                        question.seen(),
                        done.own(),
                        done.leftOut())));
  }

  /** Without rounds: a version for new data, a report for new versions. */
  private long latest(PeerRow.Member own) {
    var models = prospect.history().latest();
    boolean others = models.stream().anyMatch(model -> !model.member().equals(me()));
    var seen = prospect.history().report(own).map(PeerEvent.ModelAveraged::seen);
    if (others && !seen.equals(Optional.of(Question.seen(models)))) {
      int number = own.reported() + 1;
      var start = prospect.start(own, number);
      report(new Question(number, start, models, List.of(), List.of()));
    }
    int data = DataVersion.last(view.journal());
    if (own.published() > 0 && isOf(own, data)) {
      return Long.MAX_VALUE;
    }
    long earliest = own.publishedAt() + prospect.terms().pace().minGap();
    if (own.published() > 0 && view.now().time() < earliest) {
      return earliest;
    }
    version(own, own.published() + 1, data);
    return Long.MAX_VALUE;
  }

  /**
   * Whether the last version was made from this data; where nothing is known of it, it was. One
   * that was made just when an older one was recorded in its place does not count.
   */
  private boolean isOf(PeerRow.Member own, int data) {
    var recorded =
        prospect
            .history()
            .model(own.published(), me())
            .map(PeerEvent.ModelPublished::commitment)
            .orElse(Hash.ZERO);
    return data == 0
        || steps
            .find(versionPath(own.published(), data), Done.Trained.class)
            .filter(made -> made.commitment().equals(recorded))
            .isPresent();
  }

  private static String versionPath(int version, int data) {
    return MODEL + version + "@data/" + data;
  }

  private void version(PeerRow.Member own, int version, int data) {
    var start = prospect.start(own, version);
    var jobs = jobs();
    steps
        .work(
            versionPath(version, data),
            Done.Trained.class,
            tools -> jobs.train(tools, version, start, List.of()))
        .ifPresent(made -> publish(version, made, false));
  }
}
