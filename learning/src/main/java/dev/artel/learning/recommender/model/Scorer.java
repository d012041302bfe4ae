package dev.artel.learning.recommender.model;

/** A fitted model of one shop. Safe for several threads. */
public interface Scorer {
  /**
   * What each item is worth to somebody; larger is better.
   *
   * @param open which items are candidates: what it says of others means nothing
   */
  double[] scores(Person person, boolean[] open);
}
