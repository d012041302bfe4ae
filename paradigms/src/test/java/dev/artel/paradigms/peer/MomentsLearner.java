package dev.artel.paradigms.peer;

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
import java.util.Arrays;
import java.util.List;

/**
 * The smallest learner whose models are sums: of a column {@code x} of numbers it keeps their count
 * and their total, and it guesses that all are their mean.
 */
final class MomentsLearner implements Learner {
  private static final int BITS = 16;
  private static final Layout LAYOUT =
      new Layout(List.of(new Slot("count", List.of(1)), new Slot("total", List.of(1))), BITS);

  static Update.Sums sums(long count, double total) {
    return new Update.Sums(LAYOUT, new long[] {count << BITS, Math.round(total * (1L << BITS))});
  }

  @Override
  public Layout layout(ModelSpec model) {
    return LAYOUT;
  }

  @Override
  public Update initial(ModelSpec model, long seed) {
    return sums(0, 0);
  }

  @Override
  public Trained train(Lesson lesson) {
    var numbers = numbers(lesson.data());
    var sums = sums(numbers.length, Arrays.stream(numbers).sum());
    return new Trained(sums, numbers.length, Micros.ZERO);
  }

  @Override
  public Score evaluate(ModelSpec model, Update update, Dataset data) {
    var losses = losses(update, data);
    return new Score(Micros.ofReal(Arrays.stream(losses).average().orElse(0)), Micros.ZERO);
  }

  @Override
  public double[] losses(ModelSpec model, Update update, Dataset own, Dataset held) {
    return losses(update, held);
  }

  @Override
  public List<Measure> measures(ModelSpec model, Update update, Dataset own, Dataset held) {
    return List.of(new Measure("mean", mean(update), held.samples()));
  }

  @Override
  public float[] outputs(ModelSpec model, Update update, Dataset probe) {
    return new float[] {(float) mean(update)};
  }

  private static double[] losses(Update update, Dataset data) {
    double mean = mean(update);
    return Arrays.stream(numbers(data)).map(x -> (x - mean) * (x - mean)).toArray();
  }

  private static double mean(Update update) {
    var values = ((Update.Sums) update).values();
    return values[0] == 0 ? 0 : (double) values[1] / values[0];
  }

  private static double[] numbers(Dataset data) {
    var x = data.columns().find("x").orElseThrow();
    var numbers = new double[data.samples()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = x.data().getFloat(i * Float.BYTES);
    }
    return numbers;
  }
}
