package dev.artel.learning.recommender.model;

import java.util.SplittableRandom;

/**
 * A shop's own part of factors that are averaged: who touched what is told as 1, and for each of
 * these an item that is drawn as 0. People start at what the items' factors say of them, so that
 * nothing of them need be kept from round to round.
 */
public final class HomeDescent {
  private final DescentPlan plan;
  private final Shop shop;
  private final Descent.Side people;
  private final Descent.Side items;

  /**
   * @param start by the keys of the shop's items
   */
  public HomeDescent(DescentPlan plan, AlsPlan als, Shop shop, Biased start) {
    this.plan = plan;
    this.shop = shop;
    var rows = start.factors().in(Universe.of(shop.items()));
    var biases = new double[rows.length];
    for (int item = 0; item < rows.length; item++) {
      rows[item] = rows[item].clone();
    }
    var order = shop.items().byKey();
    for (int k = 0; k < order.length; k++) {
      biases[order[k]] = start.biases()[k];
    }
    var first = Als.of(als, shop.items(), start.factors()).factors(shop.people());
    this.people = new Descent.Side(first, new double[first.length]);
    this.items = new Descent.Side(rows, biases);
  }

  /** By the shop's own numbers of items. */
  public Descent.Side fitted(long seed) {
    var random = new SplittableRandom(seed);
    var descent = new Descent(plan, 0, people, items);
    for (int epoch = 0; epoch < plan.epochs(); epoch++) {
      descent.epoch(ratings(random), random);
    }
    return items;
  }

  private Descent.Ratings ratings(SplittableRandom random) {
    var touched = Incidence.strengths(shop);
    int size = touched.item().length;
    var person = new int[2 * size];
    var item = new int[2 * size];
    var number = new double[2 * size];
    for (int u = 0; u < touched.people(); u++) {
      for (int e = touched.start()[u]; e < touched.start()[u + 1]; e++) {
        person[e] = u;
        item[e] = touched.item()[e];
        number[e] = 1;
        person[size + e] = u;
        item[size + e] = random.nextInt(shop.items().size());
      }
    }
    return new Descent.Ratings(person, item, number);
  }
}
