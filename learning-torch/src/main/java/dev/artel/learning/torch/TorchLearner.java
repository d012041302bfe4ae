package dev.artel.learning.torch;

import dev.artel.core.port.Learner;
import dev.artel.core.port.Lesson;
import dev.artel.core.port.Measure;
import dev.artel.core.port.Score;
import dev.artel.core.port.Trained;
import dev.artel.core.values.Micros;
import dev.artel.core.weights.Dataset;
import dev.artel.core.weights.Layout;
import dev.artel.core.weights.ModelSpec;
import dev.artel.core.weights.Update;
import dev.artel.learning.model.LocalPlan;
import dev.artel.learning.model.Network;
import dev.artel.learning.model.Networks;
import dev.artel.learning.privacy.Lots;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.NoGradGuard;
import org.bytedeco.pytorch.Tensor;

/**
 * Trains and scores image classifiers on LibTorch, on the caller's thread alone: several learners
 * in several threads neither wait for each other nor share any state. All that is random (first
 * weights, order of samples, dropout, noise) is drawn in Java, so the same lesson gives the same
 * bits.
 */
public final class TorchLearner implements Learner {
  // Larger batches are given back to the system each time, which can cost twice (glibc's
  // threshold).
  private static final int EVALUATION_BATCH = 200;

  private TorchLearner() {}

  /**
   * Loads the native library.
   *
   * @param cache where its files are unpacked, once
   */
  public static TorchLearner create(Path cache) {
    Natives.load(cache);
    return new TorchLearner();
  }

  @Override
  public Layout layout(ModelSpec model) {
    return Networks.of(model).layout();
  }

  @Override
  public Update initial(ModelSpec model, long seed) {
    return FirstWeights.of(Networks.of(model), seed);
  }

  @Override
  public Trained train(Lesson lesson) throws InterruptedException {
    if (!lesson.teachers().isEmpty()) {
      throw new IllegalArgumentException("this learner does not distil from teachers");
    }
    var network = Networks.of(lesson.model());
    var plan = LocalPlan.of(lesson.plan());
    var samples = new Samples(network, lesson.data());
    if (samples.count() == 0) {
      throw new IllegalArgumentException("there is nothing to train on: the data have no sample");
    }
    Natives.useOneThread();
    try (var _ = new PointerScope()) {
      var parameters = new Parameters(weights(network, lesson.start()), true);
      var forward = new Forward(network, parameters);
      var descent = new Descent(parameters, plan);
      Epochs epochs =
          switch (plan.privacy()) {
            case LocalPlan.Open() -> {
              var random = new SplittableRandom(lesson.seed());
              yield new PlainEpochs(forward, descent, samples, plan.batch(), random);
            }
            case LocalPlan.Noised noised -> {
              var sum = new ClippedSum(forward, samples, parameters.zeros(), noised.clip());
              var lots = new Lots(samples.count(), plan.batch());
              double deviation = noised.clip() * noised.noise();
              yield new PrivateEpochs(sum, descent, lots, deviation, PrivateEpochs.draws(lesson));
            }
          };
      double loss = 0;
      for (int epoch = 0; epoch < plan.epochs(); epoch++) {
        loss = epochs.next();
      }
      return new Trained(parameters.weights(), samples.count(), Micros.ofReal(loss));
    }
  }

  @Override
  public Score evaluate(ModelSpec model, Update update, Dataset data) throws InterruptedException {
    var tallies = tallies(model, update, data);
    return new Score(
        Micros.ofReal(Arrays.stream(tallies.losses()).reduce(0, Double::sum) / tallies.count()),
        Micros.ofReal(tallies.accuracy()));
  }

  @Override
  public double[] losses(ModelSpec model, Update update, Dataset own, Dataset held)
      throws InterruptedException {
    var losses = tallies(model, update, held).losses();
    var weights = new Samples(Networks.of(model), held).classWeights();
    for (int row = 0; row < losses.length; row++) {
      losses[row] *= weights[row];
    }
    return losses;
  }

  @Override
  public List<Measure> measures(ModelSpec model, Update update, Dataset own, Dataset held)
      throws InterruptedException {
    var tallies = tallies(model, update, held);
    return List.of(new Measure("accuracy", tallies.accuracy(), tallies.count()));
  }

  /** Sample by sample. */
  private record Tallies(double[] losses, int right) {
    int count() {
      return losses.length;
    }

    double accuracy() {
      return (double) right / losses.length;
    }
  }

  private static Tallies tallies(ModelSpec model, Update update, Dataset data)
      throws InterruptedException {
    var network = Networks.of(model);
    var samples = new Samples(network, data);
    if (samples.count() == 0) {
      throw new IllegalArgumentException("there is nothing to score on: the data have no sample");
    }
    var logits = logits(network, update, samples);
    var losses = new double[samples.count()];
    int right = 0;
    for (int row = 0; row < losses.length; row++) {
      var scores = new Scores(logits, row * network.classes(), network.classes());
      losses[row] = scores.loss(samples.label(row));
      right += scores.largest() == samples.label(row) ? 1 : 0;
    }
    return new Tallies(losses, right);
  }

  @Override
  public float[] outputs(ModelSpec model, Update update, Dataset probe)
      throws InterruptedException {
    var network = Networks.of(model);
    return logits(network, update, new Samples(network, probe));
  }

  private static float[] logits(Network network, Update update, Samples samples)
      throws InterruptedException {
    Natives.useOneThread();
    var all = new float[samples.count() * network.classes()];
    try (var _ = new PointerScope();
        var _ = new NoGradGuard()) {
      var forward = new Forward(network, new Parameters(weights(network, update), false));
      for (int from = 0; from < samples.count(); from += EVALUATION_BATCH) {
        Epochs.stopIfInterrupted();
        int to = Math.min(samples.count(), from + EVALUATION_BATCH);
        try (var _ = new PointerScope()) {
          Tensor out = forward.logits(samples.inputs(IntStream.range(from, to).toArray()));
          new FloatPointer(out.contiguous().data_ptr())
              .get(all, from * network.classes(), (to - from) * network.classes());
        }
      }
    }
    return all;
  }

  private static Update.Weights weights(Network network, Update update) {
    if (update instanceof Update.Weights weights && weights.layout().equals(network.layout())) {
      return weights;
    }
    throw new IllegalArgumentException("the update is none of this model");
  }
}
