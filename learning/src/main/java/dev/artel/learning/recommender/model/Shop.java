package dev.artel.learning.recommender.model;

import dev.artel.learning.recommender.rows.Interactions;

/** A shop's rows, numbered through: what models are fitted on. It never leaves the shop. */
public record Shop(Interactions rows, Items items, People people) {
  public static Shop of(Interactions rows) {
    var items = Items.of(rows);
    return new Shop(rows, items, People.of(rows, items));
  }
}
