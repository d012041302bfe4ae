package dev.artel.core.weights;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Keeps one party's counts from drowning the others': where the first table of a share has a column
 * {@value #COUNTS}, their total is what the share weighs, and what weighs more than twice the
 * median is scaled down to that. One's own share counts for the median, and stays as it is.
 */
final class Outweighing {
  static final String COUNTS = "sum";

  private static final int MOST = 2;

  private Outweighing() {}

  static List<Share> tempered(List<Share> own, List<Share> others) {
    double most = MOST * median(Stream.concat(own.stream(), others.stream()).toList());
    return others.stream().map(share -> tempered(share, most)).toList();
  }

  /** Of an even number, the mean of the two in the middle. */
  private static double median(List<Share> shares) {
    var weights = shares.stream().mapToDouble(Outweighing::weight).sorted().toArray();
    return weights.length == 0
        ? 0
        : (weights[(weights.length - 1) / 2] + weights[weights.length / 2]) / 2;
  }

  /** Exact up to 2^53; 0 where there are no counts. */
  private static double weight(Share share) {
    if (!(share.update() instanceof Update.Sums sums)) {
      return 0;
    }
    return SparseTable.names(sums.layout()).stream()
        .limit(1)
        .map(name -> SparseTable.find(sums, name).values().get(COUNTS))
        .flatMap(Stream::ofNullable)
        .mapToDouble(column -> total(column.numbers()))
        .sum();
  }

  private static double total(long[] numbers) {
    double total = 0;
    for (long number : numbers) {
      total += number;
    }
    return total;
  }

  private static Share tempered(Share share, double most) {
    double weight = weight(share);
    if (weight <= most || !(share.update() instanceof Update.Sums sums)) {
      return share;
    }
    double part = most / weight;
    var values = sums.values().clone();
    int at = 0;
    for (var slot : sums.layout().slots()) {
      if (slot.name().endsWith("/" + COUNTS)) {
        IntStream.range(at, at + slot.size()).forEach(i -> values[i] = (long) (part * values[i]));
      }
      at += slot.size();
    }
    return new Share(share.party(), share.samples(), new Update.Sums(sums.layout(), values));
  }
}
