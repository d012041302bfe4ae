package dev.artel.learning.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Adds up what several mechanisms gave away of one data set, as Renyi divergences of many orders
 * (Mironov, Renyi differential privacy, 2017, proposition 1), and says it as an (epsilon, delta):
 * each order gives a true bound, the smallest is taken.
 */
public final class RenyiAccountant {
  /** A finer or longer list can only improve the bound. */
  static final List<Double> ORDERS =
      DoubleStream.concat(
              IntStream.range(11, 110).mapToDouble(tenths -> tenths / 10.0),
              IntStream.concat(IntStream.range(11, 64), IntStream.of(96, 128, 256, 512, 1024))
                  .asDoubleStream())
          .boxed()
          .toList();

  private final List<Double> orders;
  private final List<Double> divergences;

  private RenyiAccountant(List<Double> orders, List<Double> divergences) {
    this.orders = orders;
    this.divergences = List.copyOf(divergences);
  }

  /** Nothing was given away yet. */
  public static RenyiAccountant fresh() {
    return of(ORDERS);
  }

  static RenyiAccountant of(List<Double> orders) {
    return new RenyiAccountant(List.copyOf(orders), orders.stream().map(_ -> 0.0).toList());
  }

  /** With so many more steps of a mechanism. */
  public RenyiAccountant plus(SampledGaussian mechanism, long steps) {
    var more = new ArrayList<Double>();
    for (int i = 0; i < orders.size(); i++) {
      more.add(divergences.get(i) + steps * mechanism.divergence(orders.get(i)));
    }
    return new RenyiAccountant(orders, more);
  }

  /**
   * Balle et al., Hypothesis testing interpretations and Renyi differential privacy, 2020, theorem
   * 21; in this form Canonne, Kamath and Steinke, The discrete Gaussian for differential privacy,
   * 2020, proposition 12.
   */
  public double epsilon(double delta) {
    return least(
        delta, order -> Math.log1p(-1 / order) - (Math.log(delta) + Math.log(order)) / (order - 1));
  }

  /** The older, weaker conversion, in which most published figures are: Mironov, proposition 3. */
  public double epsilonOfMironov(double delta) {
    return least(delta, order -> -Math.log(delta) / (order - 1));
  }

  private double least(double delta, DoubleUnaryOperator conversion) {
    if (!(delta > 0 && delta < 1)) {
      throw new IllegalArgumentException("delta must be between 0 and 1, not " + delta);
    }
    if (divergences.stream().allMatch(divergence -> divergence == 0)) {
      return 0;
    }
    return IntStream.range(0, orders.size())
        .mapToDouble(i -> divergences.get(i) + conversion.applyAsDouble(orders.get(i)))
        .map(epsilon -> Math.max(0, epsilon))
        .min()
        .orElseThrow();
  }
}
