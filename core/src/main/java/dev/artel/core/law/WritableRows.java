package dev.artel.core.law;

/** Rows that {@link Law#evolve} may write. */
public interface WritableRows extends Rows {
  <R extends Record> void put(Table<R> table, R row);

  void remove(Table<?> table, Object... key);
}
