package dev.artel.learning.recommender.model;

import dev.artel.learning.recommender.rows.Column;
import dev.artel.learning.recommender.rows.Interactions;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * A shop's items, numbered from 0 by product id: so ties to the smaller product id are ties to the
 * smaller number. What an item is like is what its first row says.
 */
public final class Items {
  private static final double MILLION = 1e6;

  /** Items without code and brand are of one category. */
  private static final long UNNAMED = 1;

  private final long[] products;
  private final long[] keys;
  private final double[] logPrices;
  private final long[] categories;
  private final long[] brands;
  private final int[] byKey;

  private Items(Interactions rows, long[] products, int[] first) {
    this.products = products;
    this.keys = column(rows, Column.KEY, first);
    this.brands = column(rows, Column.BRAND, first);
    this.categories = column(rows, Column.CODE, first);
    this.logPrices =
        Arrays.stream(first)
            .mapToDouble(row -> StrictMath.log(1 + rows.at(Column.PRICE, row) / MILLION))
            .toArray();
    Arrays.setAll(categories, i -> category(categories[i], brands[i]));
    this.byKey =
        IntStream.range(0, keys.length)
            .boxed()
            .sorted((a, b) -> Long.compareUnsigned(keys[a], keys[b]))
            .mapToInt(i -> i)
            .toArray();
  }

  public static Items of(Interactions rows) {
    var products = rows.distinct(Column.PRODUCT);
    var first = new int[products.length];
    for (int row = rows.size() - 1; row >= 0; row--) {
      first[Arrays.binarySearch(products, rows.at(Column.PRODUCT, row))] = row;
    }
    return new Items(rows, products, first);
  }

  private static long category(long code, long brand) {
    long named = code == 0 ? brand : code;
    return named == 0 ? UNNAMED : named;
  }

  private static long[] column(Interactions rows, Column column, int[] first) {
    return Arrays.stream(first).mapToLong(row -> rows.at(column, row)).toArray();
  }

  public int size() {
    return products.length;
  }

  public long product(int item) {
    return products[item];
  }

  public long key(int item) {
    return keys[item];
  }

  /** Negative where the shop has no such item. */
  public int find(long product) {
    return Arrays.binarySearch(products, product);
  }

  /** All items by ascending unsigned key. */
  public int[] byKey() {
    return byKey.clone();
  }

  /** In the order of keys, which is the same in every shop: sums run in it. */
  Comparator<Integer> keyOrder() {
    return (a, b) -> Long.compareUnsigned(keys[a], keys[b]);
  }

  /** ln(1 + price). */
  double logPrice(int item) {
    return logPrices[item];
  }

  /** The category's code; where it has none the brand stands in. */
  long[] categories() {
    return categories;
  }

  long[] brands() {
    return brands;
  }
}
