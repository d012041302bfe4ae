package dev.artel.learning.data;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;

/** The faults of {@link LabelFault}. */
final class LabelFaults {
  private LabelFaults() {}

  static Labelled shuffle(Labelled data, long seed) {
    var labels = data.labels();
    new Draws(seed).shuffle(labels);
    return data.relabel(labels);
  }

  static Labelled mirror(Labelled data) {
    int highest = data.classes() - 1;
    return data.relabel(Arrays.stream(data.labels()).map(label -> highest - label).toArray());
  }

  static LabelFault flip(int from, int to) {
    return (data, _) -> {
      if (Math.min(from, to) < 0 || Math.max(from, to) >= data.classes()) {
        throw new DataException(
            String.format(
                Locale.ROOT,
                "flip(%d, %d) names a class that is not there: they are 0 to %d",
                from,
                to,
                data.classes() - 1));
      }
      var labels = Arrays.stream(data.labels()).map(label -> label == from ? to : label);
      return data.relabel(labels.toArray());
    };
  }

  static LabelFault noise(BigDecimal fraction) {
    if (fraction.signum() < 0 || fraction.compareTo(BigDecimal.ONE) > 0) {
      throw new IllegalArgumentException("noise takes a fraction from 0 to 1, not " + fraction);
    }
    return (data, seed) -> {
      var draws = new Draws(seed);
      var labels = data.labels();
      int count = fraction.multiply(BigDecimal.valueOf(labels.length)).intValue();
      for (int row : Arrays.copyOf(draws.order(labels.length), count)) {
        labels[row] = (labels[row] + 1 + draws.below(data.classes() - 1)) % data.classes();
      }
      return data.relabel(labels);
    };
  }
}
