package dev.artel.learning.recommender.sharing;

import dev.artel.core.weights.SparseTable;
import dev.artel.core.weights.Update;
import dev.artel.learning.recommender.model.Gram;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What no shop's share can be, whatever its people did. Of neighbours, in people: a pair has no
 * more than either of its items, an item's pairs no more than its people can put beside it, all
 * items no more than so many people can touch. Of EASE: what Cauchy and Schwarz say, and the
 * strongest logarithm there is.
 */
public record ShareCheck(ModelPlan plan) {
  private static final long ONE = 1L << Gram.SCALE_BITS;

  /** The square of the logarithm of a strength that nobody reaches. */
  private static final long MOST_SQUARE = 256;

  public Optional<String> objection(Update update) {
    if (!(update instanceof Update.Sums sums)) {
      return Optional.of("weights where sums were expected");
    }
    try {
      return sums.layout().scaleBits() == Gram.SCALE_BITS
          ? wrong(SparseTable.find(sums, GramSums.ITEMS), SparseTable.find(sums, GramSums.PAIRS))
          : Optional.of("sums of another scale");
    } catch (IllegalArgumentException | ArithmeticException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  private Optional<String> wrong(SparseTable items, SparseTable pairs) {
    var ofItem = new HashMap<Long, Long>();
    long total = 0;
    for (int row = 0; row < items.rows(); row++) {
      long sum = items.column(GramSums.SUM)[row];
      if (!isPossible(sum)) {
        return Optional.of("item " + row + " has an impossible sum of " + sum);
      }
      ofItem.put(items.keys().getFirst()[row], sum);
      total = Math.addExact(total, sum);
    }
    if (total > most()) {
      return Optional.of("its items have more people than " + plan.maxUsers() + " can be");
    }
    return wrongPair(pairs, ofItem);
  }

  private boolean isPossible(long sum) {
    return switch (plan.coTouch().kind()) {
      case NEIGHBOURS ->
          sum > 0
              && sum <= plan.maxUsers() * ONE
              && (isNoised() || (sum >= plan.minUsers() * ONE && sum % ONE == 0));
      case EASE -> sum > 0 && sum / ONE <= MOST_SQUARE * plan.maxUsers();
    };
  }

  /** Noise may put any number beside any other. */
  private boolean isNoised() {
    return plan.noise().isWanted();
  }

  private long most() {
    return switch (plan.coTouch().kind()) {
      case NEIGHBOURS -> Math.multiplyExact((long) plan.maxBasket() * plan.maxUsers(), ONE);
      case EASE -> Long.MAX_VALUE;
    };
  }

  private Optional<String> wrongPair(SparseTable pairs, Map<Long, Long> ofItem) {
    var beside = new HashMap<Long, Long>();
    for (int row = 0; row < pairs.rows(); row++) {
      long left = pairs.keys().get(0)[row];
      long right = pairs.keys().get(1)[row];
      long sum = pairs.column(GramSums.SUM)[row];
      long ofLeft = ofItem.getOrDefault(left, 0L);
      long ofRight = ofItem.getOrDefault(right, 0L);
      if (Long.compareUnsigned(left, right) >= 0 || !isPossible(sum)) {
        return Optional.of("pair " + row + " is none, or has an impossible sum of " + sum);
      }
      if (isBeyond(sum, ofLeft, ofRight)) {
        return Optional.of("pair " + row + " has more people than one of its items");
      }
      beside.merge(left, sum, Math::addExact);
      beside.merge(right, sum, Math::addExact);
    }
    return crowded(beside, ofItem);
  }

  private boolean isBeyond(long sum, long ofLeft, long ofRight) {
    return switch (plan.coTouch().kind()) {
      case NEIGHBOURS -> !isNoised() && sum > Math.min(ofLeft, ofRight);
      case EASE -> (double) sum * sum > (double) ofLeft * ofRight * (1 + 1e-9);
    };
  }

  private Optional<String> crowded(Map<Long, Long> beside, Map<Long, Long> ofItem) {
    boolean any =
        plan.coTouch().kind() == CoTouch.Kind.NEIGHBOURS
            && !isNoised()
            && beside.entrySet().stream()
                .anyMatch(
                    item ->
                        item.getValue()
                            > (plan.maxBasket() - 1) * ofItem.getOrDefault(item.getKey(), 0L));
    return any
        ? Optional.of("an item has more pairs than baskets of " + plan.maxBasket() + " can hold")
        : Optional.empty();
  }
}
