package dev.artel.core.law;

import dev.artel.core.wire.RowKey;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Rows that read through to others and keep what is written to themselves. */
final class Overlay implements WritableRows {
  private final Rows base;
  private final TreeMap<String, Change> changes = new TreeMap<>();

  Overlay(Rows base) {
    this.base = base;
  }

  Overlay(Rows base, Changes changes) {
    this.base = base;
    this.changes.putAll(changes.byKey());
  }

  Changes changes() {
    return new Changes(changes);
  }

  @Override
  public <R extends Record> Optional<R> get(Table<R> table, Object... key) {
    var change = changes.get(RowKey.of(table.row(), key));
    return switch (change) {
      case null -> base.get(table, key);
      case Change.Put put -> Optional.of(table.row().cast(put.row()));
      case Change.Removed _ -> Optional.empty();
    };
  }

  @Override
  public <R extends Record> List<R> scan(Table<R> table, Object... prefix) {
    var written = written(RowKey.of(table.row(), prefix));
    var below = base.scan(table, prefix);
    return written.isEmpty() ? below : merged(table, below, written);
  }

  private SortedMap<String, Change> written(String prefix) {
    return changes.subMap(prefix, prefix + MemoryRows.AFTER);
  }

  /** Most scans find nothing written: only the others pay for the keys of what is below. */
  private static <R extends Record> List<R> merged(
      Table<R> table, List<R> below, SortedMap<String, Change> written) {
    var found = new TreeMap<String, R>();
    below.forEach(row -> found.put(RowKey.of(row, table.keyWidth()), row));
    written.forEach(
        (key, change) -> {
          switch (change) {
            case Change.Put put -> found.put(key, table.row().cast(put.row()));
            case Change.Removed _ -> found.remove(key);
          }
        });
    return List.copyOf(found.values());
  }

  @Override
  public <R extends Record> void put(Table<R> table, R row) {
    changes.put(RowKey.of(row, table.keyWidth()), new Change.Put(row));
  }

  @Override
  public void remove(Table<?> table, Object... key) {
    changes.put(RowKey.of(table.row(), key), new Change.Removed());
  }
}
