package dev.artel.core.paradigm;

import dev.artel.core.port.ForwardingLearner;
import dev.artel.core.port.Learner;
import dev.artel.core.port.Lesson;
import dev.artel.core.port.Trained;
import dev.artel.core.weights.Update;

/** A learner whose training gives something else than what was learnt. */
public record Twisted(Learner learner, Twist twist) implements ForwardingLearner {
  /** What becomes of an honestly trained update. */
  public interface Twist {
    float[] of(float[] start, float[] trained, long seed);
  }

  public static Tools tools(Tools tools, Twist twist) {
    return tools.with(new Twisted(tools.learner(), twist));
  }

  @Override
  public Trained train(Lesson lesson) throws InterruptedException {
    var trained = learner.train(lesson);
    var from = ((Update.Weights) lesson.start()).values();
    var to = ((Update.Weights) trained.update()).values();
    var made = new Update.Weights(lesson.start().layout(), twist.of(from, to, lesson.seed()));
    return new Trained(made, trained.samples(), trained.loss());
  }
}
