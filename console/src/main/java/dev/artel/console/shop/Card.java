package dev.artel.console.shop;

/**
 * A product that it pays to promote now.
 *
 * @param score the sum of 1 / log2(rank + 1) over the customers who have it in their ten
 * @param customers how many those are
 * @param through how many of them only by what the other shops know
 * @param why what most of them had looked at
 * @param best whether it is among the ten best sellers anyway
 */
public record Card(
    Product product, double score, int customers, int through, String why, boolean best) {}
