package dev.artel.learning.recommender.sharing;

import dev.artel.learning.recommender.evaluation.Exam;
import dev.artel.learning.recommender.model.Scorer;
import dev.artel.learning.recommender.model.Shop;
import dev.artel.learning.recommender.model.Top;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How far others' data may push an item: into the lists of so many more in a hundred of a shop's
 * people than its own data alone does, and no further. Invented people who promote an item hardly
 * move what a hold-out measures, but they do move this.
 *
 * @param points of a hundred people
 */
public record ExposureCap(int points) {
  /** People asked, spread over all: enough to tell a point. */
  private static final int MOST_PEOPLE = 1000;

  private static final int MOST_PASSES = 10;

  /**
   * What the cap leaves of others' data.
   *
   * @param products that went beyond it, and lost all that others say of them
   */
  public record Capped(Scorer scorer, List<Long> products) {}

  /** Fits a model without what others say of some of a shop's items. */
  interface Fit {
    Scorer without(boolean[] items);
  }

  public Capped apply(CoTouch model, CoTouch.Knowledge knowledge) {
    var shop = knowledge.shop();
    return apply(OwnLists.of(shop, model.alone(shop)), model, knowledge);
  }

  /**
   * @param own of the same shop
   */
  Capped apply(OwnLists own, CoTouch model, CoTouch.Knowledge knowledge) {
    return apply(own, stopped -> model.scorer(knowledge.withoutItems(stopped)));
  }

  Capped apply(OwnLists own, Fit fit) {
    var shop = own.shop();
    var stopped = new boolean[shop.items().size()];
    var scorer = fit.without(stopped);
    for (int pass = 0; pass < MOST_PASSES; pass++) {
      var beyond = beyond(own, shown(shop, scorer), people(shop).length);
      if (beyond.length == 0) {
        break;
      }
      for (int item : beyond) {
        stopped[item] = true;
      }
      scorer = fit.without(stopped);
    }
    var products =
        IntStream.range(0, stopped.length)
            .filter(item -> stopped[item])
            .mapToObj(shop.items()::product)
            .toList();
    return new Capped(scorer, products);
  }

  private int[] beyond(OwnLists own, int[] shown, int people) {
    return IntStream.range(0, shown.length)
        .filter(item -> 100L * (shown[item] - own.shown(item)) > (long) points * people)
        .toArray();
  }

  private static int[] people(Shop shop) {
    int all = shop.people().size();
    int asked = Math.min(all, MOST_PEOPLE);
    var people = new int[asked];
    Arrays.setAll(people, i -> (int) ((long) i * all / asked));
    return people;
  }

  /** In how many people's lists of new items each item is. */
  public static int[] shown(Shop shop, Scorer scorer) {
    var count = new int[shop.items().size()];
    for (int u : people(shop)) {
      var person = shop.people().person(u);
      var open = new boolean[count.length];
      Arrays.fill(open, true);
      for (int item : person.items()) {
        open[item] = false;
      }
      for (int item : Top.of(scorer.scores(person, open), open, Exam.LENGTH)) {
        count[item]++;
      }
    }
    return count;
  }
}
