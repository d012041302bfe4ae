package dev.artel.learning.data;

import dev.artel.core.wire.Term;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * How samples are divided among parties. Parts are disjoint, none is empty, and the same labels,
 * parties and seed give the same parts. A file names one so:
 *
 * <ul>
 *   <li>{@code iid}: at random, in equal numbers
 *   <li>{@code dirichlet(alpha)}: each class in proportions drawn from Dir(alpha); the smaller
 *       alpha, the more unlike the parties. Li et al., Federated Learning on Non-IID Data Silos,
 *       2022, after Hsu et al., Measuring the Effects of Non-Identical Data Distribution, 2019
 *   <li>{@code shards(k)}: sorted by label, cut into equal shards, k for each party. McMahan et
 *       al., Communication-Efficient Learning of Deep Networks from Decentralized Data, 2017
 *   <li>{@code labels-per-party(k)}: each party has k classes, in equal parts with the others who
 *       have them; a class that nobody drew is left out, which happens only where parties times k
 *       is less than the classes. Li et al., 2022
 *   <li>{@code quantity-skew(alpha)}: at random, in numbers drawn from Dir(alpha). Li et al., 2022
 * </ul>
 */
public interface Partition {
  /**
   * Row numbers for each party, ascending.
   *
   * @param labels one for each sample, from 0
   * @throws DataException where a party would have nothing
   */
  List<int[]> split(int[] labels, int parties, long seed);

  /** Throws {@link IllegalArgumentException}, with what there is, for anything else. */
  static Partition named(String text) {
    var term = Term.parse(text).orElseThrow(() -> unknown(text));
    return switch (term.form()) {
      case "iid/0" -> checked(text, new Partitions.Iid());
      case "dirichlet/1" -> checked(text, new Partitions.Dirichlet(term.decimal(0).doubleValue()));
      case "shards/1" -> checked(text, new Partitions.Shards(term.whole(0)));
      case "labels-per-party/1" -> checked(text, new Partitions.LabelsPerParty(term.whole(0)));
      case "quantity-skew/1" ->
          checked(text, new Partitions.QuantitySkew(term.decimal(0).doubleValue()));
      default -> throw unknown(text);
    };
  }

  private static IllegalArgumentException unknown(String text) {
    return new IllegalArgumentException(
        "no partition \""
            + text
            + "\"; there are iid, dirichlet(alpha), shards(k), labels-per-party(k) and"
            + " quantity-skew(alpha)");
  }

  private static Partition checked(String text, Partition partition) {
    return (labels, parties, seed) -> {
      if (parties < 1) {
        throw new IllegalArgumentException("data is divided among 1 party or more, not " + parties);
      }
      var parts = partition.split(labels, parties, seed);
      for (int party = 0; party < parties; party++) {
        if (parts.get(party).length == 0) {
          throw new DataException(
              String.format(
                  Locale.ROOT,
                  "%s leaves party %d of %d without a sample of %d: take fewer parties, more samples,"
                      + " a milder partition, or another seed",
                  text,
                  party,
                  parties,
                  labels.length));
        }
        Arrays.sort(parts.get(party));
      }
      return parts;
    };
  }
}
