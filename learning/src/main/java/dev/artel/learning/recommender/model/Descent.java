package dev.artel.learning.recommender.model;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Matrix factorisation with biases by stochastic gradient descent (Koren, Bell and Volinsky, Matrix
 * factorization techniques for recommender systems, 2009): a number is told as the mean, a person's
 * bias, an item's bias, and the product of their factors.
 */
public final class Descent {
  /** Numbers to tell: of which person and which item. */
  public record Ratings(int[] person, int[] item, double[] number) {
    public int size() {
      return number.length;
    }

    @Override
    public String toString() {
      return "Ratings[" + number.length + "]";
    }
  }

  /** One side's factors and biases; both are moved. */
  public record Side(double[][] factors, double[] biases) {
    /** Normal numbers, and no biases. */
    public static Side drawn(int rows, int factors, double spread, SplittableRandom random) {
      var drawn = new double[rows][factors];
      for (var row : drawn) {
        Arrays.setAll(row, f -> spread * random.nextGaussian());
      }
      return new Side(drawn, new double[rows]);
    }

    @Override
    public String toString() {
      return "Side[" + biases.length + "]";
    }
  }

  private final DescentPlan plan;
  private final double mean;
  private final Side people;
  private final Side items;

  public Descent(DescentPlan plan, double mean, Side people, Side items) {
    this.plan = plan;
    this.mean = mean;
    this.people = people;
    this.items = items;
  }

  /** Once through all numbers, in an order that is drawn. */
  public void epoch(Ratings ratings, SplittableRandom random) {
    for (int at : shuffled(ratings.size(), random)) {
      step(ratings.person()[at], ratings.item()[at], ratings.number()[at]);
    }
  }

  private void step(int person, int item, double number) {
    double error = number - told(person, item);
    people.biases[person] += plan.rate() * (error - plan.ridge() * people.biases[person]);
    items.biases[item] += plan.rate() * (error - plan.ridge() * items.biases[item]);
    var p = people.factors[person];
    var q = items.factors[item];
    for (int f = 0; f < p.length; f++) {
      double before = p[f];
      p[f] += plan.rate() * (error * q[f] - plan.ridge() * p[f]);
      q[f] += plan.rate() * (error * before - plan.ridge() * q[f]);
    }
  }

  public double told(int person, int item) {
    double sum = mean + people.biases[person] + items.biases[item];
    var p = people.factors[person];
    var q = items.factors[item];
    for (int f = 0; f < p.length; f++) {
      sum += p[f] * q[f];
    }
    return sum;
  }

  /** Mean squared error. */
  public double error(Ratings ratings) {
    double sum = 0;
    for (int at = 0; at < ratings.size(); at++) {
      double off = ratings.number()[at] - told(ratings.person()[at], ratings.item()[at]);
      sum += off * off;
    }
    return sum / Math.max(1, ratings.size());
  }

  static int[] shuffled(int size, SplittableRandom random) {
    var order = IntStream.range(0, size).toArray();
    for (int i = size - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int moved = order[i];
      order[i] = order[j];
      order[j] = moved;
    }
    return order;
  }
}
