package dev.artel.learning.recommender;

import dev.artel.learning.recommender.rows.Interactions;
import java.util.ArrayList;
import java.util.SplittableRandom;

/** Small invented shops: a few products that many touch, more that few touch. */
public final class Towns {
  private static final String[] EVENTS = {"view", "view", "view", "cart", "purchase"};

  private Towns() {}

  /** Users from {@code first} on, so that two shops need share nobody. */
  public static Interactions shop(long seed, int first, int rows, int products) {
    var random = new SplittableRandom(seed);
    var lines = new ArrayList<String>();
    for (int row = 0; row < rows; row++) {
      int user = first + random.nextInt(Math.max(1, rows / 6));
      int product = (int) (products * random.nextDouble() * random.nextDouble());
      lines.add(
          "%d,%d,code%d,brand%d,%d.5,%s"
              .formatted(
                  user,
                  product,
                  product % 5,
                  product % 7,
                  10 + product,
                  EVENTS[random.nextInt(EVENTS.length)]));
    }
    return ShopFiles.rows(lines.toArray(String[]::new));
  }
}
