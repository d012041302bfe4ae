package dev.artel.learning.recommender.model;

/**
 * Factors of items, and how much each is liked by everybody.
 *
 * @param biases in the order of the factors' keys
 */
public record Biased(ItemFactors factors, double[] biases) {
  @Override
  public String toString() {
    return "Biased[" + biases.length + "]";
  }
}
