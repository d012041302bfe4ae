package dev.artel.console.shop;

import dev.artel.learning.recommender.model.Shop;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * What to promote: a product counts for each customer who has it in their ten, by its rank there
 * (the discount of NDCG). One list so serves a shop's customers as a whole.
 */
final class Promotion {
  private static final int MOST = 200;
  private static final double LOG_2 = Math.log(2);

  private final Shop shop;
  private final Shelf shelf;
  private final Lists alone;
  private final List<List<Integer>> people;
  private final double[] score;
  private final Lists together;

  private Promotion(Shop shop, Shelf shelf, Lists alone, Lists together) {
    this.shop = shop;
    this.shelf = shelf;
    this.alone = alone;
    this.together = together;
    this.score = new double[shop.items().size()];
    this.people =
        IntStream.range(0, score.length).<List<Integer>>mapToObj(i -> new ArrayList<>()).toList();
  }

  static List<Card> of(Shop shop, Shelf shelf, Lists alone, Lists together) {
    return new Promotion(shop, shelf, alone, together).cards();
  }

  private List<Card> cards() {
    for (int u = 0; u < shop.people().size(); u++) {
      var list = together.of(u);
      for (int rank = 1; rank <= list.length; rank++) {
        score[list[rank - 1]] += LOG_2 / Math.log(rank + 1);
        people.get(list[rank - 1]).add(u);
      }
    }
    return IntStream.range(0, score.length)
        .filter(item -> score[item] > 0)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer item) -> -score[item]))
        .limit(MOST)
        .map(this::card)
        .toList();
  }

  private Card card(int item) {
    var customers = people.get(item);
    long through = customers.stream().filter(u -> !alone.holds(u, item)).count();
    return new Card(
        shelf.of(item),
        score[item],
        customers.size(),
        (int) through,
        why(customers),
        shelf.best()[item]);
  }

  private record Liking(String brand, String kind) {}

  /** What most of them touched last, by brand and kind, and its middle price. */
  private String why(List<Integer> customers) {
    var prices =
        new TreeMap<Liking, List<Long>>(
            Comparator.comparing(Liking::brand).thenComparing(Liking::kind));
    for (int u : customers) {
      var last = shelf.of(shop.people().person(u).items()[0]);
      prices
          .computeIfAbsent(new Liking(last.maker(), last.kind()), l -> new ArrayList<>())
          .add(last.price());
    }
    var most =
        prices.entrySet().stream()
            .max(Comparator.comparingInt(entry -> entry.getValue().size()))
            .orElseThrow();
    var sorted = most.getValue().stream().sorted().toList();
    var what = (most.getKey().brand() + " " + most.getKey().kind()).strip();
    long middle = sorted.get(sorted.size() / 2);
    return sorted.size()
        + " of them looked at "
        + (what.isEmpty() ? "products without a name" : what)
        + " near "
        + Math.round(middle / 1e6)
        + " last";
  }
}
