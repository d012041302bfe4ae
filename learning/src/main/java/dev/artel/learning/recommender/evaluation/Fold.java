package dev.artel.learning.recommender.evaluation;

import dev.artel.learning.recommender.rows.Interactions;

/** Rows to learn from, and the later ones to be tried on. */
public record Fold(Interactions train, Interactions test) {
  /** Rows 1..at, and the {@code tested} after them. */
  public static Fold at(Interactions rows, int at, int tested) {
    if (at < 1 || at + tested > rows.size()) {
      throw new IllegalArgumentException(
          "a fold at " + at + " with " + tested + " rows after it needs more than " + rows.size());
    }
    return new Fold(rows.range(0, at), rows.range(at, at + tested));
  }
}
