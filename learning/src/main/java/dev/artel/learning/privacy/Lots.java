package dev.artel.learning.privacy;

import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Samples as private training goes through them: for each step, every sample is taken with the same
 * probability, on its own (Abadi et al., Deep learning with differential privacy, 2016, section
 * 3.1). The samples of a step, a lot, are so many only on average.
 *
 * @param batch how large a lot shall be; all samples, where there are fewer
 */
public record Lots(int samples, int batch) {
  public Lots {
    if (samples < 1 || batch < 1) {
      throw new IllegalArgumentException(
          "lots need a sample and a size, not " + samples + " and " + batch);
    }
  }

  /** The probability of a sample to be in a lot. */
  public double rate() {
    return Math.min(1, (double) batch / samples);
  }

  /** The average size of a lot. */
  public int size() {
    return Math.min(batch, samples);
  }

  /** As many as batches of this size take to go through all once. */
  public int stepsInAnEpoch() {
    return Math.ceilDiv(samples, batch);
  }

  /** Possibly none. */
  public int[] draw(RandomGenerator random) {
    double rate = rate();
    return IntStream.range(0, samples).filter(_ -> random.nextDouble() < rate).toArray();
  }
}
