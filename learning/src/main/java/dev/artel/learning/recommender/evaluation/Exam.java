package dev.artel.learning.recommender.evaluation;

import dev.artel.learning.recommender.model.Scorer;
import dev.artel.learning.recommender.model.Shop;
import dev.artel.learning.recommender.model.Top;
import dev.artel.learning.recommender.rows.Column;
import dev.artel.learning.recommender.rows.Interactions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The questions that later rows put to a model of a shop: for each person of the shop who is in
 * them, which items come? Where only new items count, those that the person had touched before are
 * neither asked for nor offered. Items that the shop did not have yet count as missed.
 */
public final class Exam {
  /** How long the lists are. */
  public static final int LENGTH = 10;

  private record Case(int person, int[] truth, int truths) {}

  private final Shop shop;
  private final boolean repeats;
  private final List<Case> cases;

  private Exam(Shop shop, boolean repeats, List<Case> cases) {
    this.shop = shop;
    this.repeats = repeats;
    this.cases = cases;
  }

  public static Exam ofNewItems(Shop shop, Interactions later) {
    return of(shop, later, false);
  }

  public static Exam ofAllItems(Shop shop, Interactions later) {
    return of(shop, later, true);
  }

  private static Exam of(Shop shop, Interactions later, boolean repeats) {
    var touched = new TreeMap<Long, TreeSet<Long>>();
    for (int row = 0; row < later.size(); row++) {
      touched
          .computeIfAbsent(later.at(Column.USER, row), user -> new TreeSet<>())
          .add(later.at(Column.PRODUCT, row));
    }
    var cases = new ArrayList<Case>();
    touched.forEach(
        (user, products) -> {
          int person = shop.people().find(user);
          if (person >= 0) {
            if (!repeats) {
              for (int item : shop.people().person(person).items()) {
                products.remove(shop.items().product(item));
              }
            }
            if (!products.isEmpty()) {
              cases.add(question(shop, person, products));
            }
          }
        });
    return new Exam(shop, repeats, List.copyOf(cases));
  }

  private static Case question(Shop shop, int person, Set<Long> products) {
    var known = products.stream().mapToInt(shop.items()::find).filter(item -> item >= 0).toArray();
    return new Case(person, known, products.size());
  }

  /** How many people are asked about. */
  public int size() {
    return cases.size();
  }

  public Marks marks(Scorer model) throws InterruptedException {
    var marks = new Marks.Sheet(shop);
    for (var one : cases) {
      if (Thread.interrupted()) {
        throw new InterruptedException("interrupted in the middle of an evaluation");
      }
      marks.add(shop.people().user(one.person()), list(model, one), one.truth(), one.truths());
    }
    return marks.finish();
  }

  private int[] list(Scorer model, Case one) {
    var person = shop.people().person(one.person());
    var open = new boolean[shop.items().size()];
    Arrays.fill(open, true);
    if (!repeats) {
      for (int item : person.items()) {
        open[item] = false;
      }
    }
    return Top.of(model.scores(person, open), open, LENGTH);
  }
}
