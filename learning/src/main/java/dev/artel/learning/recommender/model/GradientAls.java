package dev.artel.learning.recommender.model;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The factors of {@link Als} by a few steps of conjugate gradients in single precision, from where
 * the last sweep ended, as the library {@code implicit} finds them (Takacs, Pilaszy and Tikk,
 * Applications of the conjugate gradient method for implicit feedback collaborative filtering,
 * 2011). Many times faster than to solve exactly; the same bits on any number of threads, but not
 * those of pooled rows: so it is for a shop's own data, and for no federation.
 */
public final class GradientAls {
  private static final int BLOCK = 16 * GradientDescent.LANES;

  private final AlsPlan plan;
  private final Incidence byPerson;
  private final Incidence byItem;
  private final float[] people;
  private final float[] items;

  private GradientAls(AlsPlan plan, Incidence strengths, float[] items) {
    this.plan = plan;
    this.byPerson = strengths;
    this.byItem = strengths.transposed();
    this.people = new float[strengths.people() * plan.factors()];
    this.items = items;
  }

  /** People start from 0. */
  public static GradientAls of(AlsPlan plan, Shop shop, ItemFactors start) {
    var rows = start.in(Universe.of(shop.items()));
    var items = new float[rows.length * plan.factors()];
    for (int at = 0; at < items.length; at++) {
      items[at] = (float) rows[at / plan.factors()][at % plan.factors()];
    }
    return new GradientAls(plan, Incidence.strengths(shop), items);
  }

  /** All people, then all items. */
  public void sweep() {
    half(byPerson, people, items);
    half(byItem, items, people);
  }

  /** The factors as they are, by the keys of a shop's items. */
  public ItemFactors factors(Items shop) {
    var order = shop.byKey();
    var keys = Arrays.stream(order).mapToLong(shop::key).toArray();
    var rows = new double[order.length][plan.factors()];
    for (int k = 0; k < rows.length; k++) {
      for (int f = 0; f < plan.factors(); f++) {
        rows[k][f] = items[order[k] * plan.factors() + f];
      }
    }
    return ItemFactors.of(keys, rows, plan.factors());
  }

  private void half(Incidence rows, float[] solved, float[] fixed) {
    var square = square(fixed);
    IntStream.range(0, Math.ceilDiv(rows.people(), BLOCK))
        .parallel()
        .forEach(
            block -> {
              var descent = new GradientDescent(plan, square, fixed);
              int end = Math.min(rows.people(), (block + 1) * BLOCK);
              for (int row = block * BLOCK; row < end; row += GradientDescent.LANES) {
                int to = Math.min(end, row + GradientDescent.LANES);
                descent.solve(rows, row, to, solved);
              }
            });
  }

  /** Y'Y + ridge I, row by row; added up block by block, whoever computes them. */
  private float[] square(float[] fixed) {
    int size = plan.factors();
    int rows = fixed.length / size;
    var parts =
        IntStream.range(0, Math.ceilDiv(rows, BLOCK))
            .parallel()
            .mapToObj(block -> square(fixed, block * BLOCK, Math.min(rows, (block + 1) * BLOCK)))
            .toList();
    var sum = new double[size * size];
    for (var part : parts) {
      Arrays.setAll(sum, i -> sum[i] + part[i]);
    }
    var square = new float[sum.length];
    for (int i = 0; i < square.length; i++) {
      square[i] = (float) (sum[i] + (i / size == i % size ? plan.lambda() : 0));
    }
    return square;
  }

  private double[] square(float[] fixed, int from, int to) {
    int size = plan.factors();
    var square = new double[size * size];
    for (int row = from; row < to; row++) {
      for (int i = 0; i < size; i++) {
        double left = fixed[row * size + i];
        for (int j = 0; j < size; j++) {
          square[i * size + j] += left * fixed[row * size + j];
        }
      }
    }
    return square;
  }
}
