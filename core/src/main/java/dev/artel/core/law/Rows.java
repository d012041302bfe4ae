package dev.artel.core.law;

import java.util.List;
import java.util.Optional;

/** The law's state: records by key. */
public interface Rows {
  <R extends Record> Optional<R> get(Table<R> table, Object... key);

  /** Ascending by key. By contract never called on a hot path. */
  <R extends Record> List<R> scan(Table<R> table, Object... prefix);
}
