package dev.artel.paradigms.committee;

import dev.artel.core.port.Learner;
import dev.artel.core.port.Lesson;
import dev.artel.core.port.Measure;
import dev.artel.core.port.Score;
import dev.artel.core.port.Trained;
import dev.artel.core.values.Micros;
import dev.artel.core.weights.Dataset;
import dev.artel.core.weights.Layout;
import dev.artel.core.weights.ModelSpec;
import dev.artel.core.weights.Slot;
import dev.artel.core.weights.Tensors;
import dev.artel.core.weights.Update;
import dev.artel.core.wire.Tree;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Losses by a formula over a model's numbers; the data are in the formula. */
record FormulaLearner(int size, ToDoubleFunction<float[]> loss) implements Learner {
  static final ModelSpec MODEL = new ModelSpec("formula", new Tree.Obj(Map.of(), 0));
  private static final Dataset NO_DATA = new Dataset(new Tensors(List.of()));

  Mixture.Bench bench() {
    return new Mixture.Bench(this, MODEL, NO_DATA);
  }

  Layout layout() {
    return Layout.ofWeights(List.of(new Slot("numbers", List.of(size))));
  }

  Update.Weights update(float... numbers) {
    return new Update.Weights(layout(), numbers);
  }

  @Override
  public Score evaluate(ModelSpec model, Update update, Dataset data) {
    double found = loss.applyAsDouble(((Update.Weights) update).values());
    return new Score(Micros.ofReal(found), Micros.ofReal(1 - found));
  }

  @Override
  public double[] losses(ModelSpec model, Update update, Dataset own, Dataset held) {
    return new double[] {loss.applyAsDouble(((Update.Weights) update).values())};
  }

  @Override
  public List<Measure> measures(ModelSpec model, Update update, Dataset own, Dataset held) {
    return List.of();
  }

  @Override
  public Layout layout(ModelSpec model) {
    return layout();
  }

  @Override
  public Update initial(ModelSpec model, long seed) {
    return update(new float[size]);
  }

  @Override
  public Trained train(Lesson lesson) {
    throw new UnsupportedOperationException("a formula is not trained");
  }

  @Override
  public float[] outputs(ModelSpec model, Update update, Dataset probe) {
    throw new UnsupportedOperationException("a formula has no outputs");
  }
}
