package dev.artel.console.site;

import dev.artel.console.shop.Product;
import java.util.List;

/** A product, and the first of the customers who have it in their ten. */
public record ProductPage(Shell shell, Product product, List<Ten> customers, int all) {
  /** One customer's ten. */
  public record Ten(long customer, List<Product> products) {}
}
