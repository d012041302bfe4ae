package dev.artel.console.shop;

import dev.artel.learning.recommender.rows.Reading;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** All that a shop's site shows and does. Safe for several threads. */
public interface Storefront {
  String name();

  int customers();

  /**
   * What to promote, the best first.
   *
   * @param from how many to pass over
   */
  List<Card> promote(int from, int most);

  Gain gain();

  /** How many customers' lists changed by the last news from other shops. */
  int changedLists();

  /** Products that others' data would have put before too many customers at once, and do not. */
  List<Product> capped();

  Optional<Product> product(long id);

  /** Random ones, other at each call. */
  List<Product> featured(int most);

  /** Private numbers of customers who have the product in their ten. */
  List<Long> customersOf(long product);

  /** Private numbers that begin with these digits. */
  List<Long> customers(String digits, int most);

  Optional<Customer> customer(long id);

  /** Reads rows as a shop's files have them; keeps nothing. */
  Reading read(InputStream csv) throws IOException;

  Leaving leaving(Reading.Read rows);

  /**
   * Keeps rows for good, then lets the others know.
   *
   * @param form each number counts once: false where it was there before
   */
  boolean contribute(String form, Reading.Read rows) throws IOException;

  /** Removes all rows of a customer; false where there are none. */
  boolean forget(long customer) throws IOException;

  /** Whether the lists follow from the rows and from what the others know by now. */
  boolean isCurrent();

  /** Lets the others have the rows as they are. */
  void publish();

  Cooperation cooperation();

  /** Goes up whenever pages would look different. */
  long version();

  /** Waits until the version is another than this one, or for so long. */
  long await(long seen, Duration patience) throws InterruptedException;
}
