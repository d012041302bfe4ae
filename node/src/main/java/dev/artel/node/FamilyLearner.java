package dev.artel.node;

import dev.artel.core.port.Learner;
import dev.artel.core.port.Lesson;
import dev.artel.core.port.Measure;
import dev.artel.core.port.Score;
import dev.artel.core.port.Trained;
import dev.artel.core.weights.Dataset;
import dev.artel.core.weights.Layout;
import dev.artel.core.weights.ModelSpec;
import dev.artel.core.weights.Update;
import dev.artel.core.wire.Tree;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Leaves each model to the learner of its family.
 *
 * @param byFamily those that know one family
 * @param others knows all others, or refuses them
 */
public record FamilyLearner(Map<String, Learner> byFamily, Learner others) implements Learner {
  public FamilyLearner {
    byFamily = Map.copyOf(byFamily);
  }

  private Learner of(ModelSpec model) {
    return byFamily.getOrDefault(model.family(), others);
  }

  @Override
  public Layout layout(ModelSpec model) {
    return of(model).layout(model);
  }

  @Override
  public Update initial(ModelSpec model, long seed) {
    return of(model).initial(model, seed);
  }

  @Override
  public Trained train(Lesson lesson) throws InterruptedException {
    return of(lesson.model()).train(lesson);
  }

  @Override
  public Score evaluate(ModelSpec model, Update update, Dataset data) throws InterruptedException {
    return of(model).evaluate(model, update, data);
  }

  @Override
  public double[] losses(ModelSpec model, Update update, Dataset own, Dataset held)
      throws InterruptedException {
    return of(model).losses(model, update, own, held);
  }

  @Override
  public List<Measure> measures(ModelSpec model, Update update, Dataset own, Dataset held)
      throws InterruptedException {
    return of(model).measures(model, update, own, held);
  }

  @Override
  public Optional<String> objection(ModelSpec model, Tree plan, Update update) {
    return of(model).objection(model, plan, update);
  }

  @Override
  public float[] outputs(ModelSpec model, Update update, Dataset probe)
      throws InterruptedException {
    return of(model).outputs(model, update, probe);
  }
}
