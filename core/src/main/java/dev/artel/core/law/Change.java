package dev.artel.core.law;

/** What became of one row. */
public sealed interface Change {
  record Put(Record row) implements Change {}

  record Removed() implements Change {}
}
