package dev.artel.console.shop;

import java.util.List;

/**
 * One customer, by the shop's private number.
 *
 * @param now the ten to show next
 * @param before the ten before the lists last changed
 * @param seen what the customer touched, the last first
 */
public record Customer(long id, List<Product> now, List<Product> before, List<Product> seen) {
  public boolean changed() {
    return !now.equals(before);
  }
}
