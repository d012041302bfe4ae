package dev.artel.paradigms.committee;

import dev.artel.core.values.Address;
import dev.artel.core.values.Hash;
import dev.artel.core.values.Micros;
import dev.artel.core.weights.Share;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * How much each accepted update helped, in millionths of loss; positive is helpful. The paper
 * (Refiner, section 2.3.6) has the sign of leave-one-out reversed; here it is the loss without the
 * worker less the loss with it.
 */
final class Contributions {
  private static final int ROUNDS_OF_PERMUTATIONS = 2;

  private final Mixture mixture;
  private final Micros lossOfAll;

  Contributions(Mixture mixture, Micros lossOfAll) {
    this.mixture = mixture;
    this.lossOfAll = lossOfAll;
  }

  /** What the aggregate loses without the worker. */
  SortedMap<Address, Micros> leaveOneOut() throws InterruptedException {
    var measured = new TreeMap<Address, Micros>();
    for (var share : mixture.shares()) {
      measured.put(share.party(), withoutIt(share));
    }
    return measured;
  }

  /**
   * The smaller of what a worker adds last and what it adds first, which bounds what a pair of
   * colluders earns whose updates cancel each other.
   */
  SortedMap<Address, Micros> leaveOneOutCapped() throws InterruptedException {
    var measured = new TreeMap<Address, Micros>();
    var lossOfStart = mixture.loss(mixture.start());
    for (var share : mixture.shares()) {
      var first = lossOfStart.minus(mixture.loss(mixture.startWith(share)));
      var last = withoutIt(share);
      measured.put(share.party(), first.compareTo(last) < 0 ? first : last);
    }
    return measured;
  }

  /**
   * Truncated Monte Carlo Shapley values (Ghorbani and Zou 2019, algorithm 1): the mean of what a
   * worker adds over seeded permutations, each cut short where the loss is within {@code tolerance}
   * of the whole aggregate's. A permutation counts in all its rotations: who comes first adds most,
   * and so each comes first, and in every other place, equally often.
   */
  SortedMap<Address, Micros> shapley(Hash seed, long tolerance) throws InterruptedException {
    var sums = new TreeMap<Address, Long>();
    mixture.shares().forEach(share -> sums.put(share.party(), 0L));
    var random = new SplittableRandom(ByteBuffer.wrap(seed.bytes().toArray()).getLong());
    int shares = mixture.shares().size();
    for (int i = 0; i < ROUNDS_OF_PERMUTATIONS; i++) {
      var order = shuffled(random);
      for (int j = 0; j < shares; j++) {
        addPermutation(sums, order, tolerance);
        Collections.rotate(order, 1);
      }
    }
    int permutations = ROUNDS_OF_PERMUTATIONS * shares;
    var means = new TreeMap<Address, Micros>();
    sums.forEach((party, sum) -> means.put(party, Micros.of(Math.floorDiv(sum, permutations))));
    return means;
  }

  /** The same for all: equal pay. */
  SortedMap<Address, Micros> equal(long value) {
    var same = new TreeMap<Address, Micros>();
    mixture.shares().forEach(share -> same.put(share.party(), Micros.of(value)));
    return same;
  }

  private Micros withoutIt(Share share) throws InterruptedException {
    return mixture.loss(mixture.without(share)).minus(lossOfAll);
  }

  private void addPermutation(SortedMap<Address, Long> sums, List<Share> order, long tolerance)
      throws InterruptedException {
    var before = mixture.loss(mixture.start());
    var taken = new ArrayList<Share>();
    for (var share : order) {
      if (Math.abs(before.value() - lossOfAll.value()) <= tolerance && !taken.isEmpty()) {
        return;
      }
      taken.add(share);
      var after = mixture.loss(mixture.of(taken));
      sums.merge(share.party(), before.minus(after).value(), Long::sum);
      before = after;
    }
  }

  private List<Share> shuffled(SplittableRandom random) {
    var order = new ArrayList<>(mixture.shares());
    for (int i = order.size() - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      var moved = order.get(i);
      order.set(i, order.get(j));
      order.set(j, moved);
    }
    return order;
  }
}
