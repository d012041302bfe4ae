package dev.artel.learning.recommender.rows;

import java.util.List;

/** What came of reading a shop's file: all rows, or none and why. */
public sealed interface Reading {
  record Read(Interactions rows, Names names) implements Reading {}

  /**
   * @param faults the first hundred, by line
   */
  record Refused(List<CellFault> faults) implements Reading {
    public Refused {
      faults = List.copyOf(faults);
    }
  }
}
