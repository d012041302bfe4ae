package dev.artel.learning.torch;

import dev.artel.core.port.Lesson;
import dev.artel.core.values.Seeds;
import dev.artel.core.weights.Dataset;
import dev.artel.core.weights.ModelSpec;
import dev.artel.core.weights.Update;
import dev.artel.core.wire.Json;
import dev.artel.learning.data.Labelled;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** A seat that looks into an update for more than a verdict. It knows the round's start. */
final class Curious {
  static final TorchLearner LEARNER =
      TorchLearner.create(Path.of(System.getProperty("user.home"), ".cache", "artel"));

  private Curious() {}

  static ModelSpec model(String family, String body) {
    return new ModelSpec(family, Json.parse(body.replace('\'', '"')));
  }

  static Update.Weights trained(
      ModelSpec model, Update start, Dataset data, String plan, long seed) {
    try {
      var tree = Json.parse(plan.replace('\'', '"'));
      var lesson = new Lesson(model, start, List.of(), data, tree, Seeds.of(seed));
      return (Update.Weights) LEARNER.train(lesson).update();
    } catch (InterruptedException e) {
      throw new IllegalStateException("nobody stops a test", e);
    }
  }

  /** How much smaller each sample's loss is after the training: large for what was learnt. */
  static double[] gains(ModelSpec model, Update start, Update after, Labelled samples) {
    var before = losses(model, start, samples);
    var then = losses(model, after, samples);
    return IntStream.range(0, before.length).mapToDouble(i -> before[i] - then[i]).toArray();
  }

  static double[] losses(ModelSpec model, Update update, Labelled samples) {
    try {
      var logits = LEARNER.outputs(model, update, samples.dataset());
      int classes = logits.length / samples.samples();
      var labels = samples.labels();
      return IntStream.range(0, samples.samples())
          .mapToDouble(i -> new Scores(logits, i * classes, classes).loss(labels[i]))
          .toArray();
    } catch (InterruptedException e) {
      throw new IllegalStateException("nobody stops a test", e);
    }
  }

  /** The chance that a member's score is above that of one who is none: 0.5 for a blind guess. */
  static double areaUnderCurve(double[] members, double[] others) {
    var sorted = others.clone();
    Arrays.sort(sorted);
    double above = 0;
    for (double member : members) {
      int at = Arrays.binarySearch(sorted, member);
      above += at >= 0 ? at + 0.5 : -at - 1;
    }
    return above / ((double) members.length * others.length);
  }

  /** Pearson's. */
  static double correlation(double[] one, double[] other) {
    double meanOne = Arrays.stream(one).average().orElse(0);
    double meanOther = Arrays.stream(other).average().orElse(0);
    double product = 0;
    double squareOne = 0;
    double squareOther = 0;
    for (int i = 0; i < one.length; i++) {
      double a = one[i] - meanOne;
      double b = other[i] - meanOther;
      product += a * b;
      squareOne += a * a;
      squareOther += b * b;
    }
    return squareOne == 0 || squareOther == 0 ? 0 : product / Math.sqrt(squareOne * squareOther);
  }
}
