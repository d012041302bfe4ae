package dev.artel.cli.run;

/**
 * The data section of a run file.
 *
 * @param source {@code mnist}, {@code cifar10} or {@code strokes}
 * @param train samples that are divided among the parties with a shard
 * @param fragments validation fragments, set aside from the training data
 * @param fragment samples in each
 * @param test samples of the test data, for the figures of whoever holds the validation data
 * @param partition how the training data are divided, in the words of {@code Partition}
 */
public record DataPlan(
    String source, int train, int fragments, int fragment, int test, String partition) {
  public DataPlan {
    if (train < 1 || fragments < 0 || fragment < 1 || test < 0) {
      throw new IllegalArgumentException(
          "train and fragment are at least 1, fragments and test not negative");
    }
  }

  /** How much of the training data is asked for. */
  long samples() {
    return train + (long) fragments * fragment;
  }

  static DataPlan defaults() {
    return new DataPlan("mnist", 30_000, 3, 1_000, 10_000, "iid");
  }
}
