package dev.artel.core.paradigm;

import dev.artel.core.law.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects what a participant wants now. */
public final class Steps {
  private final Journal journal;
  private final List<Step> steps = new ArrayList<>();

  public Steps(Journal journal) {
    this.journal = journal;
  }

  /** A command; the path need only differ from those of other commands wanted at the same time. */
  public void submit(String path, Command command) {
    steps.add(new Step.Submit("send/" + path, command));
  }

  /** The result of a piece of work; wants the work where there is none yet. */
  public <R extends Record> Optional<R> work(String path, Class<R> type, Job job) {
    var done = journal.find(path, type);
    if (done.isEmpty()) {
      steps.add(new Step.Work(path, job));
    }
    return done;
  }

  public <R extends Record> Optional<R> find(String path, Class<R> type) {
    return journal.find(path, type);
  }

  public boolean hasCommand() {
    return steps.stream().anyMatch(step -> step instanceof Step.Submit);
  }

  public Agenda until(long wakeAt) {
    return new Agenda(List.copyOf(steps), wakeAt);
  }
}
