package dev.artel.bench.robust;

import dev.artel.core.paradigm.Agenda;
import dev.artel.core.paradigm.Attack;
import dev.artel.core.paradigm.Job;
import dev.artel.core.paradigm.Step;
import dev.artel.core.paradigm.View;
import dev.artel.core.port.ForwardingLearner;
import dev.artel.core.port.Learner;
import dev.artel.core.port.Lesson;
import dev.artel.core.port.Trained;
import dev.artel.core.weights.Update;

/** A worker that keeps all of the protocol, but whose learner spoils what it learns. */
record Poisoner(Poison poison) implements Attack {
  @Override
  public Agenda bend(Agenda honest, View view) {
    return new Agenda(honest.steps().stream().map(this::bend).toList(), honest.wakeAt());
  }

  private Step bend(Step step) {
    return switch (step) {
      case Step.Submit submit -> submit;
      case Step.Work(var path, var job) -> new Step.Work(path, bend(job));
    };
  }

  private Job bend(Job job) {
    return tools -> job.run(tools.with(new SpoilingLearner(tools.learner(), poison)));
  }

  private record SpoilingLearner(Learner learner, Poison poison) implements ForwardingLearner {
    @Override
    public Trained train(Lesson lesson) throws InterruptedException {
      var trained = learner.train(lesson);
      var spoilt = poison.spoil((Update.Weights) lesson.start(), (Update.Weights) trained.update());
      return new Trained(spoilt, trained.samples(), trained.loss());
    }
  }
}
