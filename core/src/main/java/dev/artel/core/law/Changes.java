package dev.artel.core.law;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** The rows that a command changed, by key, ascending. */
public record Changes(SortedMap<String, Change> byKey) {
  public Changes {
    byKey = Collections.unmodifiableSortedMap(new TreeMap<>(byKey));
  }

  /** The rows as they would be with these changes: for looking ahead. */
  public Rows over(Rows rows) {
    return new Overlay(rows, this);
  }
}
