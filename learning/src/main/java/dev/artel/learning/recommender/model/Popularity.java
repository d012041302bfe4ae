package dev.artel.learning.recommender.model;

import dev.artel.learning.recommender.rows.Column;

/** The same for everybody: how many rows an item has. */
public record Popularity(double[] rows) implements Scorer {
  public static Popularity of(Shop shop) {
    var rows = new double[shop.items().size()];
    for (int row = 0; row < shop.rows().size(); row++) {
      rows[shop.items().find(shop.rows().at(Column.PRODUCT, row))]++;
    }
    return new Popularity(rows);
  }

  @Override
  public double[] scores(Person person, boolean[] open) {
    return rows.clone();
  }
}
