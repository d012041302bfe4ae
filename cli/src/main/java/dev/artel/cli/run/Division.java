package dev.artel.cli.run;

import dev.artel.core.values.Seeds;
import dev.artel.core.weights.Dataset;
import dev.artel.learning.data.Corpus;
import dev.artel.learning.data.LabelFault;
import dev.artel.learning.data.Labelled;
import dev.artel.learning.data.Partition;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * How a corpus is divided among those who train and those who judge. The same plan, seed and corpus
 * give the same parts, to the byte, whoever divides and on whichever machine.
 */
final class Division {
  private final DataPlan plan;
  private final long seed;
  private final Corpus corpus;
  private final int[] order;

  /** Refuses, as {@link IllegalArgumentException}, a corpus that is too small for the plan. */
  Division(DataPlan plan, long seed, Corpus corpus) {
    this.plan = plan;
    this.seed = seed;
    this.corpus = corpus;
    this.order = shuffled(corpus.train().samples(), seed);
    if (aside() + plan.train() > order.length) {
      throw new IllegalArgumentException(
          "the data have "
              + order.length
              + " training samples; train and the fragments ask for "
              + (aside() + plan.train()));
    }
  }

  private int aside() {
    return plan.fragments() * plan.fragment();
  }

  /** So many shards of the training data. */
  Shards shards(int count) {
    var train = corpus.train().select(range(aside(), plan.train()));
    var parts =
        Partition.named(plan.partition())
            .split(train.labels(), count, Seeds.number(seed, "partition"));
    return new Shards(train, parts, seed);
  }

  /** Training data, and which samples belong to whom. */
  record Shards(Labelled train, List<int[]> parts, long seed) {
    /**
     * @param holder by whose name the fault is seeded
     */
    Dataset of(int index, String holder, String fault) {
      var own = train.select(parts.get(index));
      return LabelFault.named(fault).spoil(own, Seeds.number(seed, "fault", holder)).dataset();
    }
  }

  /** The fragments, and the test data. */
  Map<String, Dataset> validation() {
    var validation = new HashMap<String, Dataset>();
    for (int i = 0; i < plan.fragments(); i++) {
      var rows = range(i * plan.fragment(), plan.fragment());
      validation.put("fragment/" + (i + 1), corpus.train().select(rows).dataset());
    }
    validation.put("test", test());
    return validation;
  }

  Dataset test() {
    return corpus.test().first(plan.test()).dataset();
  }

  private static int[] shuffled(int size, long seed) {
    var random = new SplittableRandom(Seeds.number(seed, "order"));
    var order = new int[size];
    for (int i = 0; i < size; i++) {
      int j = random.nextInt(i + 1);
      order[i] = order[j];
      order[j] = i;
    }
    return order;
  }

  private int[] range(int from, int count) {
    return Arrays.copyOfRange(order, from, from + count);
  }
}
