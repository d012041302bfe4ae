package dev.artel.console.shop;

import java.util.List;

/**
 * A receipt: exactly what would leave the shop by new rows.
 *
 * @param rows how many are new
 * @param pairs changed counts of pairs that leave
 * @param items changed counts of single products that leave
 * @param staying pairs and products that these rows touch and that stay, because too few customers
 *     stand behind them
 * @param change when it would leave
 */
public record Leaving(int rows, List<Pair> pairs, List<Item> items, int staying, Change change) {
  /** How many customers have both products in their baskets. */
  public record Pair(Product one, Product other, long before, long after) {}

  /** How many customers have the product in their baskets. */
  public record Item(Product product, long before, long after) {}

  public boolean nothing() {
    return pairs.isEmpty() && items.isEmpty();
  }
}
