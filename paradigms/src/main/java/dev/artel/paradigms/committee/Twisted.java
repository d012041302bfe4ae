package dev.artel.paradigms.committee;

import dev.artel.core.paradigm.Tools;
import dev.artel.core.port.Learner;
import dev.artel.core.port.Lesson;
import dev.artel.core.port.Score;
import dev.artel.core.port.Trained;
import dev.artel.core.weights.Dataset;
import dev.artel.core.weights.Layout;
import dev.artel.core.weights.ModelSpec;
import dev.artel.core.weights.Update;

/** A learner whose training gives something else than what was learnt. */
record Twisted(Learner honest, Twist twist) implements Learner {
  /** What becomes of an honestly trained update. */
  interface Twist {
    float[] of(float[] start, float[] trained, long seed);
  }

  static Tools tools(Tools tools, Twist twist) {
    return with(tools, new Twisted(tools.learner(), twist));
  }

  static Tools with(Tools tools, Learner learner) {
    return new Tools(tools.store(), learner, tools.sealing(), tools.data(), tools.progress());
  }

  @Override
  public Layout layout(ModelSpec model) {
    return honest.layout(model);
  }

  @Override
  public Update initial(ModelSpec model, long seed) {
    return honest.initial(model, seed);
  }

  @Override
  public Trained train(Lesson lesson) throws InterruptedException {
    var trained = honest.train(lesson);
    var from = ((Update.Weights) lesson.start()).values();
    var to = ((Update.Weights) trained.update()).values();
    var made = new Update.Weights(lesson.start().layout(), twist.of(from, to, lesson.seed()));
    return new Trained(made, trained.samples(), trained.loss());
  }

  @Override
  public Score evaluate(ModelSpec model, Update update, Dataset data) throws InterruptedException {
    return honest.evaluate(model, update, data);
  }

  @Override
  public float[] outputs(ModelSpec model, Update update, Dataset probe)
      throws InterruptedException {
    return honest.outputs(model, update, probe);
  }
}
