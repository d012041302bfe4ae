package dev.artel.learning.recommender.sharing;

import dev.artel.core.values.Hash;
import dev.artel.learning.privacy.Budget;
import dev.artel.learning.privacy.GaussianCurve;
import dev.artel.learning.privacy.SecretDraws;
import dev.artel.learning.recommender.model.Gram;
import dev.artel.learning.recommender.model.Incidence;
import dev.artel.learning.recommender.model.Shop;
import java.util.function.DoubleSupplier;

/**
 * Sums that tell nearly nothing of any one person: each basket is scaled to length 1, so that it
 * moves the upper triangle of X'X by at most 1, and every cell of a shop's items, the zeros too,
 * gets Gaussian noise (Dwork et al., Analyze Gauss, 2014). What stays below a few standard
 * deviations is dropped, which costs no privacy.
 *
 * @param sigma the noise's standard deviation
 */
public record Noised(double sigma, int maxBasket) {
  private static final double SCALE = 1 << Gram.SCALE_BITS;
  private static final double KEPT = 5;

  /** Enough noise for so many versions of a shop's sums together. */
  public static Noised within(Budget budget, int versions, int maxBasket) {
    return new Noised(GaussianCurve.noise(budget, versions), maxBasket);
  }

  /**
   * @param secret of the shop: with it the noise could be taken off
   * @param purpose all that the data depend on; no two versions share it
   */
  public Gram share(Shop shop, Hash secret, Hash purpose) {
    var draws = SecretDraws.of(secret, purpose);
    return share(shop, draws::nextGaussian);
  }

  /** The same but for the noise: what others are likely to have of the shop. */
  Gram withoutNoise(Shop shop) {
    return share(shop, () -> 0);
  }

  private Gram share(Shop shop, DoubleSupplier draws) {
    var exact = Gram.of(unitRows(shop), 1);
    var noisy = new GramPairs(exact.size());
    long least = Math.round(KEPT * sigma * SCALE);
    for (int i = 0; i < exact.size(); i++) {
      noisy.diagonal(i, kept(exact.diagonal(i) + noise(draws.getAsDouble()), least));
      int p = exact.from(i);
      for (int j = i + 1; j < exact.size(); j++) {
        while (p < exact.to(i) && exact.column(p) < j) {
          p++;
        }
        long sum = p < exact.to(i) && exact.column(p) == j ? exact.value(p) : 0;
        long seen = kept(sum + noise(draws.getAsDouble()), least);
        if (seen > 0) {
          noisy.add(i, j, seen);
        }
      }
    }
    return noisy.build();
  }

  private long noise(double gaussian) {
    return Math.round(gaussian * sigma * SCALE);
  }

  private static long kept(long sum, long least) {
    return sum >= least ? sum : 0;
  }

  private Incidence unitRows(Shop shop) {
    var baskets = Incidence.baskets(shop, maxBasket);
    var value = baskets.value().clone();
    for (int u = 0; u < baskets.people(); u++) {
      int size = baskets.start()[u + 1] - baskets.start()[u];
      for (int e = baskets.start()[u]; e < baskets.start()[u + 1]; e++) {
        // Rounded down: a row may be shorter than 1, never longer.
        value[e] = (int) Math.floor(Incidence.ONE / Math.sqrt(size));
      }
    }
    return new Incidence(baskets.width(), baskets.start(), baskets.item(), value);
  }
}
