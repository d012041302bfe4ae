package dev.artel.learning.recommender.model;

/**
 * How implicit factors are fitted.
 *
 * @param factors how many numbers describe an item, and a person
 * @param alpha how much surer a strength of 1 makes that somebody likes an item
 * @param lambda what factors are drawn to 0 by
 */
public record AlsPlan(int factors, double alpha, double lambda) {
  public static final AlsPlan DEFAULT = new AlsPlan(20, 10, 5);

  private static final int MOST_FACTORS = 128;

  public AlsPlan {
    if (factors < 1 || factors > MOST_FACTORS || !(alpha > 0) || !(lambda > 0)) {
      throw new IllegalArgumentException(
          "factors are 1 to " + MOST_FACTORS + ", alpha and lambda above 0");
    }
  }

  /** Numbers in the upper triangle of a square of factors. */
  public int triangle() {
    return factors * (factors + 1) / 2;
  }
}
