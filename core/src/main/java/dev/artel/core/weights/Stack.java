package dev.artel.core.weights;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The weights of one aggregate, all of one layout, in ascending address order. */
final class Stack {
  private final float[] start;
  private final float[][] rows;
  private final long[] samples;

  private Stack(float[] start, float[][] rows, long[] samples) {
    this.start = start;
    this.rows = rows;
    this.samples = samples;
  }

  /** Refuses what has no canonical order or no meaning: a party twice, no samples, fixed point. */
  static Stack of(Update.Weights start, List<Share> shares) {
    var sorted = shares.stream().sorted(Comparator.comparing(Share::party)).toList();
    for (int i = 1; i < sorted.size(); i++) {
      if (sorted.get(i).party().equals(sorted.get(i - 1).party())) {
        throw new IllegalArgumentException(sorted.get(i).party() + " has two shares in one mean");
      }
    }
    return new Stack(
        start.values(),
        sorted.stream().map(share -> weights(start.layout(), share)).toArray(float[][]::new),
        sorted.stream().mapToLong(Stack::samples).toArray());
  }

  private static float[] weights(Layout layout, Share share) {
    if (!(share.update() instanceof Update.Weights weights)) {
      throw new IllegalArgumentException(share.party() + ": only weights are averaged, not sums");
    }
    if (!weights.layout().equals(layout)) {
      throw new IllegalArgumentException(share.party() + ": the layout is not the model's");
    }
    return weights.values();
  }

  private static long samples(Share share) {
    if (share.samples() < 1) {
      throw new IllegalArgumentException(
          share.party() + ": a share has at least 1 sample, not " + share.samples());
    }
    return share.samples();
  }

  /** The rows of these indices, which ascend, each with one sample: an unweighted stack. */
  Stack select(int[] chosen) {
    return equal(Arrays.stream(chosen).mapToObj(i -> rows[i]).toArray(float[][]::new));
  }

  /** These rows on the same start, each with one sample. */
  Stack equal(float[][] others) {
    var ones = new long[others.length];
    Arrays.fill(ones, 1);
    return new Stack(start, others, ones);
  }

  /** What the round began with. */
  float[] start() {
    return start;
  }

  int count() {
    return rows.length;
  }

  /** Numbers per row. */
  int width() {
    return start.length;
  }

  /** Not to be written to. */
  float[][] rows() {
    return rows;
  }

  float[] row(int index) {
    return rows[index];
  }

  long samples(int index) {
    return samples[index];
  }

  long totalSamples() {
    long total = 0;
    for (long one : samples) {
      total = Math.addExact(total, one);
    }
    return total;
  }
}
