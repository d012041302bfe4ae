package dev.artel.learning.data;

/**
 * Data to learn from and data to test with.
 *
 * @param provenance where it is from, to be printed wherever a result is
 */
public record Corpus(Labelled train, Labelled test, String provenance) {}
