package dev.artel.console.shop;

import dev.artel.learning.recommender.model.Shop;
import dev.artel.learning.recommender.rows.Column;
import dev.artel.learning.recommender.rows.Names;
import java.util.Arrays;
import java.util.stream.IntStream;

/** A shop's products by item number, and which of them sell best. */
record Shelf(Product[] products, boolean[] best) {
  private static final int BEST = 10;
  private static final int PURCHASE = 5;

  static Shelf of(Shop shop, Names names) {
    var items = shop.items();
    var rows = shop.rows();
    var products = new Product[items.size()];
    var sold = new long[items.size()];
    for (int row = rows.size() - 1; row >= 0; row--) {
      int item = items.find(rows.at(Column.PRODUCT, row));
      sold[item] += rows.at(Column.EVENT, row) == PURCHASE ? rows.size() : 1;
      products[item] =
          new Product(
              items.product(item),
              names.text(rows.at(Column.BRAND, row)),
              names.text(rows.at(Column.CODE, row)),
              rows.at(Column.PRICE, row));
    }
    return new Shelf(products, best(sold));
  }

  /** By purchases, then by looks. */
  private static boolean[] best(long[] sold) {
    var best = new boolean[sold.length];
    IntStream.range(0, sold.length)
        .boxed()
        .sorted((a, b) -> Long.compare(sold[b], sold[a]))
        .limit(BEST)
        .forEach(item -> best[item] = true);
    return best;
  }

  Product of(int item) {
    return products[item];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Shelf that && Arrays.equals(products, that.products);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(products);
  }

  @Override
  public String toString() {
    return "Shelf[" + products.length + "]";
  }
}
