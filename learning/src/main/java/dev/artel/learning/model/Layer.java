package dev.artel.learning.model;

/**
 * One step of a network, whatever comes in. Images are [channels, height, width], all else a flat
 * [features]; the batch's extent is left out. {@link Shapes} says what fits where.
 *
 * <p>There is no batch norm: its running statistics are no weights, and the mean of several
 * parties' variances is no variance. Group and layer norm keep nothing between batches.
 */
public sealed interface Layer {
  /** Far wider than any that is in use. */
  int WIDEST_KERNEL = 1024;

  /** Filters of kernel x kernel over all channels, with a bias each. */
  record Conv(int filters, int kernel, int stride, int padding) implements Layer {
    public Conv {
      requirePositive("filters", filters);
      if (kernel < 1 || kernel > WIDEST_KERNEL) {
        throw new IllegalArgumentException(
            "kernel must be from 1 to " + WIDEST_KERNEL + ", not " + kernel);
      }
      requirePositive("stride", stride);
      if (padding < 0 || padding >= kernel) {
        throw new IllegalArgumentException(
            "padding must be from 0 to below the kernel, not " + padding);
      }
    }
  }

  /** The largest of size x size pixels; a stride of 0 stands for the size. */
  record MaxPool(int size, int stride) implements Layer {
    public MaxPool {
      requirePositive("size", size);
      stride = strideOf(size, stride);
    }
  }

  /** The mean of size x size pixels; a stride of 0 stands for the size. */
  record AvgPool(int size, int stride) implements Layer {
    public AvgPool {
      requirePositive("size", size);
      stride = strideOf(size, stride);
    }
  }

  /** All features to each of the units, with a bias each. */
  record Dense(int units) implements Layer {
    public Dense {
      requirePositive("units", units);
    }
  }

  record Flatten() implements Layer {}

  record Relu() implements Layer {}

  record Tanh() implements Layer {}

  /** In training, each number is 0 at this rate and the rest are scaled up to make up for it. */
  record Dropout(double rate) implements Layer {
    public Dropout {
      if (!(rate >= 0 && rate < 1)) {
        throw new IllegalArgumentException("rate must be from 0 to below 1, not " + rate);
      }
    }
  }

  /** Mean 0 and variance 1 within each group of channels of a sample; then a scale and a shift. */
  record GroupNorm(int groups) implements Layer {
    public GroupNorm {
      requirePositive("groups", groups);
    }
  }

  /** Mean 0 and variance 1 over all of a sample; then a scale and a shift of each number. */
  record LayerNorm() implements Layer {}

  private static void requirePositive(String what, int value) {
    if (value < 1) {
      throw new IllegalArgumentException(what + " must be at least 1, not " + value);
    }
  }

  private static int strideOf(int size, int stride) {
    if (stride < 0) {
      throw new IllegalArgumentException("stride must be at least 1, not " + stride);
    }
    return stride == 0 ? size : stride;
  }
}
