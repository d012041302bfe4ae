package dev.artel.learning.recommender.model;

import dev.artel.core.values.Digests;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Item factors by key, and the sum of their squares over all items of the federation.
 *
 * @param keys ascending, unsigned
 * @param square upper triangle of Y'Y
 */
public record ItemFactors(long[] keys, double[][] rows, double[] square) {
  private static final double SPREAD = 0.1;

  public static ItemFactors of(long[] keys, double[][] rows, int factors) {
    var square = Moments.none(factors);
    for (var row : rows) {
      square.addSquare(row, 1);
    }
    return new ItemFactors(keys, rows, square.a());
  }

  /** What everybody who knows the seed starts with, whatever items there are. */
  public static ItemFactors drawn(long[] keys, long seed, int factors) {
    var rows = Arrays.stream(keys).mapToObj(key -> drawn(key, seed, factors));
    return of(keys, rows.toArray(double[][]::new), factors);
  }

  /** Normal of standard deviation 0.1, by Box and Muller from SHA-256 of seed, key and place. */
  private static double[] drawn(long key, long seed, int factors) {
    var row = new double[factors];
    for (int f = 0; f < factors; f++) {
      var text = ByteBuffer.allocate(3 * Long.BYTES).putLong(seed).putLong(key).putLong(f);
      var digest = ByteBuffer.wrap(Digests.sha256(text.array()).bytes().toArray());
      double radius = StrictMath.sqrt(-2 * StrictMath.log(uniform(digest.getLong())));
      row[f] = SPREAD * radius * StrictMath.cos(2 * StrictMath.PI * uniform(digest.getLong()));
    }
    return row;
  }

  /** In (0, 1]. */
  private static double uniform(long bits) {
    return ((bits >>> 11) + 1) * 0x1p-53;
  }

  /** By the numbers of a universe; zeros for items that have no factors. */
  double[][] in(Universe universe) {
    int factors = rows.length == 0 ? 0 : rows[0].length;
    var placed = new double[universe.size()][factors];
    for (int k = 0; k < keys.length; k++) {
      int item = universe.find(keys[k]);
      if (item >= 0) {
        placed[item] = rows[k];
      }
    }
    return placed;
  }

  @Override
  public String toString() {
    return "ItemFactors[" + keys.length + "]";
  }
}
