package dev.artel.testkit.sim;

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
import dev.artel.core.weights.Update;
import dev.artel.core.wire.Tree;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Softmax regression in plain Java, for thousands of trainings a second: family {@code stand-in}
 * with {@code features} and {@code classes} in its body. Honest updates help and shuffled labels
 * hurt, as with a real network. Its data are {@link StandInData}'s; its plan may give {@code
 * epochs} and {@code rate}.
 */
public final class StandInLearner implements Learner {
  public static final String FAMILY = "stand-in";

  private static final int EPOCHS = 5;
  private static final double RATE = 0.1;
  private static final float INITIAL = 0.01f;

  public static ModelSpec model(int features, int classes) {
    var fields = Map.<String, Tree>of("features", number(features), "classes", number(classes));
    return new ModelSpec(FAMILY, new Tree.Obj(fields, 0));
  }

  private static Tree number(int value) {
    return new Tree.Num(BigDecimal.valueOf(value), 0);
  }

  @Override
  public Layout layout(ModelSpec model) {
    int features = (int) option(model.body(), "features", 0);
    int classes = (int) option(model.body(), "classes", 0);
    if (!model.family().equals(FAMILY) || features < 1 || classes < 2) {
      throw new IllegalArgumentException("no stand-in model: " + model);
    }
    return Layout.ofWeights(
        List.of(
            new Slot("bias", List.of(classes)), new Slot("weight", List.of(classes, features))));
  }

  @Override
  public Update initial(ModelSpec model, long seed) {
    var layout = layout(model);
    var random = new SplittableRandom(seed);
    var values = new float[layout.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = INITIAL * (random.nextFloat() - 0.5f);
    }
    return new Update.Weights(layout, values);
  }

  @Override
  public Trained train(Lesson lesson) {
    var net = Softmax.of(layout(lesson.model()), lesson.start());
    var data = StandInData.read(lesson.data());
    var random = new SplittableRandom(lesson.seed());
    int epochs = (int) option(lesson.plan(), "epochs", EPOCHS);
    double rate = option(lesson.plan(), "rate", RATE);
    double loss = 0;
    for (int epoch = 0; epoch < epochs; epoch++) {
      loss = 0;
      for (int sample : shuffled(data.size(), random)) {
        loss += net.learn(data.features(sample), data.label(sample), rate);
      }
    }
    var mean = data.size() == 0 ? 0 : loss / data.size();
    return new Trained(net.update(), data.size(), Micros.ofReal(mean));
  }

  @Override
  public Score evaluate(ModelSpec model, Update update, Dataset dataset) {
    var net = Softmax.of(layout(model), update);
    var data = StandInData.read(dataset);
    int count = Math.max(1, data.size());
    double loss = Arrays.stream(losses(net, data)).reduce(0, Double::sum);
    return new Score(Micros.ofReal(loss / count), Micros.ofReal(accuracy(net, data)));
  }

  @Override
  public double[] losses(ModelSpec model, Update update, Dataset own, Dataset held) {
    return losses(Softmax.of(layout(model), update), StandInData.read(held));
  }

  @Override
  public List<Measure> measures(ModelSpec model, Update update, Dataset own, Dataset held) {
    var net = Softmax.of(layout(model), update);
    var data = StandInData.read(held);
    return List.of(new Measure("accuracy", accuracy(net, data), data.size()));
  }

  private static double[] losses(Softmax net, StandInData data) {
    return IntStream.range(0, data.size())
        .mapToDouble(sample -> net.loss(data.features(sample), data.label(sample)))
        .toArray();
  }

  private static double accuracy(Softmax net, StandInData data) {
    long right =
        IntStream.range(0, data.size())
            .filter(sample -> net.guess(data.features(sample)) == data.label(sample))
            .count();
    return (double) right / Math.max(1, data.size());
  }

  @Override
  public float[] outputs(ModelSpec model, Update update, Dataset probe) {
    var net = Softmax.of(layout(model), update);
    var data = StandInData.read(probe);
    var all = new float[data.size() * net.classes()];
    for (int sample = 0; sample < data.size(); sample++) {
      var logits = net.logits(data.features(sample));
      for (int c = 0; c < logits.length; c++) {
        all[sample * logits.length + c] = (float) logits[c];
      }
    }
    return all;
  }

  private static int[] shuffled(int size, SplittableRandom random) {
    var order = new int[size];
    for (int i = 0; i < size; i++) {
      int j = random.nextInt(i + 1);
      order[i] = order[j];
      order[j] = i;
    }
    return order;
  }

  private static double option(Tree tree, String name, double otherwise) {
    return tree instanceof Tree.Obj(var fields, _)
            && fields.get(name) instanceof Tree.Num(var value, _)
        ? value.doubleValue()
        : otherwise;
  }
}
