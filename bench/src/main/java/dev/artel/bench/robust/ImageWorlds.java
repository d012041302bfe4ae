package dev.artel.bench.robust;

import dev.artel.core.port.Learner;
import dev.artel.core.values.Seeds;
import dev.artel.core.weights.Dataset;
import dev.artel.core.weights.ModelSpec;
import dev.artel.core.wire.Json;
import dev.artel.learning.data.Corpus;
import dev.artel.learning.data.LabelFault;
import dev.artel.learning.data.Labelled;
import dev.artel.learning.data.Partition;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Ten workers with digits, divided in one way or another; logistic regression on normalised pixels
 * learns them.
 */
record ImageWorlds(Learner learner, Corpus corpus, Size size) {
  private static final int WORKERS = 10;
  private static final String MODEL =
      """
      {"input": [1, 28, 28], "layers": ["flatten", "layernorm", {"dense": 10}]}""";
  private static final String PLAN =
      "{\"epochs\": 1, \"batch\": 4000, \"optimiser\": {\"sgd\": {\"learningRate\": 0.006}}}";

  /**
   * @param train samples of all workers together
   * @param fragment samples of each round's fragment
   */
  record Size(int rounds, int train, int fragment, int test) {
    static final Size FULL = new Size(60, 4_000, 500, 4_000);
  }

  /** The same for the same arguments, to the byte. */
  World divided(String partition, long seed) {
    var order = order(corpus.train().samples(), Seeds.number(seed, "order"));
    int aside = size.rounds() * size.fragment();
    var train = corpus.train().select(Arrays.copyOfRange(order, aside, aside + size.train()));
    var rows =
        Partition.named(partition).split(train.labels(), WORKERS, Seeds.number(seed, "partition"));
    var parts = rows.stream().map(train::select).toList();
    var dishonest = parts.subList(WORKERS - Sabotage.ATTACKERS, WORKERS);
    var fragments =
        IntStream.range(0, size.rounds()).mapToObj(round -> fragment(order, round)).toList();
    return new World(
        new World.Task(
            new ModelSpec("layers", Json.parse(MODEL)),
            Json.parse(PLAN),
            new SameStart(learner, seed)),
        parts.stream().map(Labelled::dataset).toList(),
        dishonest.stream().map(part -> flipped(part, seed)).toList(),
        fragments,
        new World.Exam(corpus.test().first(size.test()).dataset(), seed));
  }

  private Dataset fragment(int[] order, int round) {
    int from = round * size.fragment();
    return corpus.train().select(Arrays.copyOfRange(order, from, from + size.fragment())).dataset();
  }

  private static Dataset flipped(Labelled part, long seed) {
    return LabelFault.named("flip").spoil(part, seed).dataset();
  }

  private static int[] order(int count, long seed) {
    var random = new SplittableRandom(seed);
    var order = new int[count];
    for (int i = 0; i < count; i++) {
      int j = random.nextInt(i + 1);
      order[i] = order[j];
      order[j] = i;
    }
    return order;
  }
}
