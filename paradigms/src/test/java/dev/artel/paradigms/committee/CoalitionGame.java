package dev.artel.paradigms.committee;

import dev.artel.core.values.Address;
import dev.artel.core.values.Micros;
import dev.artel.core.values.Seeds;
import dev.artel.core.weights.Share;
import dev.artel.core.weights.Update;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToLongFunction;

/**
 * A game of cooperative game theory as a learner sees it: a model holds who is in the coalition,
 * and its loss is a constant less the coalition's worth in millionths.
 */
final class CoalitionGame {
  private static final long LOSS_OF_NOBODY = 1_000_000;

  private final int players;
  private final FormulaLearner learner;
  private final AtomicInteger evaluations = new AtomicInteger();

  CoalitionGame(int players, ToLongFunction<Set<Integer>> worth) {
    this.players = players;
    this.learner =
        new FormulaLearner(
            players,
            numbers -> {
              evaluations.incrementAndGet();
              return (LOSS_OF_NOBODY - worth.applyAsLong(coalition(numbers))) / 1e6;
            });
  }

  /** Players count from 1, as in the books. */
  private static Set<Integer> coalition(float[] numbers) {
    var members = new TreeSet<Integer>();
    for (int i = 0; i < numbers.length; i++) {
      if (numbers[i] > 0) {
        members.add(i + 1);
      }
    }
    return members;
  }

  List<Long> leaveOneOut() throws InterruptedException {
    return byPlayer(contributions().leaveOneOut());
  }

  List<Long> leaveOneOutCapped() throws InterruptedException {
    return byPlayer(contributions().leaveOneOutCapped());
  }

  List<Long> shapley(long seed, long tolerance) throws InterruptedException {
    return byPlayer(contributions().shapley(Seeds.of(seed, "game"), tolerance));
  }

  /** The mean of many seeds: what the samples are samples of. */
  List<Double> meanShapley(int seeds) throws InterruptedException {
    var sums = new double[players];
    for (int seed = 0; seed < seeds; seed++) {
      var values = shapley(seed, 0);
      for (int i = 0; i < players; i++) {
        sums[i] += (double) values.get(i) / seeds;
      }
    }
    return Arrays.stream(sums).boxed().toList();
  }

  /** So far, the aggregate's own evaluation apart. */
  int evaluations() {
    return evaluations.get();
  }

  private Contributions contributions() throws InterruptedException {
    var start = learner.update(new float[players]);
    var shares = new ArrayList<Share>();
    for (int i = 0; i < players; i++) {
      var own = new float[players];
      own[i] = 1;
      shares.add(new Share(player(i), 1, learner.update(own)));
    }
    var mixture = new Mixture(learner.bench(), start, shares, this::union);
    var all = mixture.loss(mixture.all());
    evaluations.set(0);
    return new Contributions(mixture, all);
  }

  private Update union(Update start, List<Share> shares) {
    var sum = new float[players];
    for (var share : shares) {
      var own = ((Update.Weights) share.update()).values();
      for (int i = 0; i < players; i++) {
        sum[i] += own[i];
      }
    }
    return learner.update(sum);
  }

  private static Address player(int index) {
    return Address.hex("0x" + "%040x".formatted(index + 1));
  }

  private static List<Long> byPlayer(SortedMap<Address, Micros> values) {
    return values.values().stream().map(Micros::value).toList();
  }
}
