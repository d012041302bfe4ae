package dev.artel.learning.recommender.evaluation;

import dev.artel.learning.recommender.model.Shop;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What came of an exam, person by person.
 *
 * @param coverage the share of the shop's items that are in any list
 */
public record Marks(List<Mark> all, double coverage) {
  public Marks {
    all = List.copyOf(all);
  }

  public int size() {
    return all.size();
  }

  /** 0 where nobody was asked about. */
  public double mean(ToDoubleFunction<Mark> measure) {
    return all.stream().mapToDouble(measure).sum() / Math.max(1, all.size());
  }

  public double hr() {
    return mean(Mark::hit);
  }

  public double ndcg() {
    return mean(Mark::ndcg);
  }

  /** Of several shops or folds together; coverage is the mean of theirs. */
  public static Marks together(List<Marks> some) {
    return new Marks(
        some.stream().flatMap(marks -> marks.all().stream()).toList(),
        some.stream().mapToDouble(Marks::coverage).average().orElse(0));
  }

  /** Of one exam taken several times: person by person the mean. */
  public static Marks mean(List<Marks> some) {
    var first = some.getFirst();
    var means = new ArrayList<Mark>();
    for (int i = 0; i < first.size(); i++) {
      int at = i;
      means.add(Mark.mean(some.stream().map(marks -> marks.all().get(at)).toList()));
    }
    return new Marks(means, some.stream().mapToDouble(Marks::coverage).average().orElse(0));
  }

  /** Fills up with the lists of one shop. */
  static final class Sheet {
    private final List<Mark> marks = new ArrayList<>();
    private final BitSet shown = new BitSet();
    private final double[] bits;

    Sheet(Shop shop) {
      var people = shop.people();
      var touched = new double[shop.items().size()];
      for (int u = 0; u < people.size(); u++) {
        for (int item : people.person(u).items()) {
          touched[item]++;
        }
      }
      this.bits = Arrays.stream(touched).map(n -> bits(n / people.size())).toArray();
    }

    private static double bits(double share) {
      return -StrictMath.log(share) / Mark.LOG_2;
    }

    void add(long user, int[] list, int[] truth, int truths) {
      double novelty = Arrays.stream(list).mapToDouble(item -> bits[item]).average().orElse(0);
      Arrays.stream(list).forEach(shown::set);
      marks.add(Mark.of(user, list, truth, truths).withNovelty(novelty));
    }

    Marks finish() {
      return new Marks(marks, shown.cardinality() / (double) Math.max(1, bits.length));
    }
  }
}
