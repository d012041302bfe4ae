package dev.artel.console.shop;

/**
 * What the co-operation brings, measured on the shop's latest tenth of rows.
 *
 * @param customers how many were asked about
 * @param alone of a thousand, for how many the next new product was among the ten of own data
 * @param together likewise with the others' data
 */
public record Gain(int customers, int alone, int together) {}
