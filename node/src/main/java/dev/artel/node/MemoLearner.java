package dev.artel.node;

import dev.artel.core.port.ForwardingLearner;
import dev.artel.core.port.Learner;
import dev.artel.core.port.Score;
import dev.artel.core.values.Hash;
import dev.artel.core.weights.Dataset;
import dev.artel.core.weights.Datasets;
import dev.artel.core.weights.ModelSpec;
import dev.artel.core.weights.Update;
import dev.artel.core.weights.Updates;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Evaluates each pair of model and data once for all parties of one process. Honest parties would
 * get the same figures; what is saved is only the repetition, which {@link #spared} counts. A
 * network of strangers never uses it.
 */
public final class MemoLearner implements ForwardingLearner {
  private final Learner learner;
  private final Map<Key, FutureTask<Score>> scores = new ConcurrentHashMap<>();
  private final AtomicLong spared = new AtomicLong();

  private record Key(ModelSpec model, Hash update, Hash data) {}

  public MemoLearner(Learner learner) {
    this.learner = learner;
  }

  @Override
  public Learner learner() {
    return learner;
  }

  /** How many evaluations were answered from memory. */
  public long spared() {
    return spared.get();
  }

  @Override
  public Score evaluate(ModelSpec model, Update update, Dataset data) throws InterruptedException {
    var key = new Key(model, Updates.hash(update), Datasets.hash(data));
    while (true) {
      var mine = new FutureTask<>(() -> learner.evaluate(model, update, data));
      var first = scores.putIfAbsent(key, mine);
      if (first == null) {
        mine.run();
      } else {
        spared.incrementAndGet();
      }
      try {
        return (first == null ? mine : first).get();
      } catch (ExecutionException e) {
        scores.remove(key, first == null ? mine : first);
        // Another party's cancelled evaluation is no reason to give up one's own.
        if (first == null) {
          throw Causes.of(e);
        }
      }
    }
  }
}
