package dev.artel.learning.recommender.table;

/**
 * One line of the comparison.
 *
 * @param shop its number, or {@code all}
 * @param folds how many
 * @param users how many lists were marked, over all folds
 * @param low of hr10: 95 of 100 draws of the people lie between it and {@code high}
 */
public record TableRow(
    String model,
    String shop,
    int folds,
    int users,
    double hr10,
    double ndcg10,
    double low,
    double high) {
  public static final String ALL = "all";
}
