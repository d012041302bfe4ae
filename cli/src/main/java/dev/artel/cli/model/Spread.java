package dev.artel.cli.model;

import java.util.function.DoubleConsumer;

/** Where the numbers of a tensor lie. Those that are infinite or none are counted, no more. */
public final class Spread implements DoubleConsumer {
  private long finite;
  private long nans;
  private long infinities;
  private double min = Double.POSITIVE_INFINITY;
  private double max = Double.NEGATIVE_INFINITY;
  private double sum;

  @Override
  public void accept(double number) {
    if (Double.isNaN(number)) {
      nans++;
    } else if (Double.isInfinite(number)) {
      infinities++;
    } else {
      finite++;
      min = Math.min(min, number);
      max = Math.max(max, number);
      sum += number;
    }
  }

  /** Whether there is a finite number, and so the least, the greatest and the mean of them. */
  public boolean isKnown() {
    return finite > 0;
  }

  public double min() {
    return min;
  }

  public double max() {
    return max;
  }

  /** Infinite where the sum is too large for a double. */
  public double mean() {
    return sum / finite;
  }

  public long nans() {
    return nans;
  }

  public long infinities() {
    return infinities;
  }
}
