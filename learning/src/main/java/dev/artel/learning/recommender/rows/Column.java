package dev.artel.learning.recommender.rows;

import java.util.Locale;

/** The columns of {@link Interactions}; their names in lower case are those of a dataset. */
public enum Column {
  /** The shop's private number of a person. */
  USER,
  /** The shop's own product id. */
  PRODUCT,
  /** Seconds since 1970; the number of the row where the shop keeps no times. */
  TIME,
  /** Its strength: 1 for a view, 3 for a cart, 5 for a purchase. */
  EVENT,
  /** In millionths. */
  PRICE,
  /** The number of a text, as the next two: see {@link Names}. */
  BRAND,
  CODE,
  CATEGORY,
  /** What the product is called between shops: see {@link ItemKeys}. */
  KEY;

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
