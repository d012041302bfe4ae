package dev.artel.core.law;

import dev.artel.core.wire.RowKey;
import java.util.List;
import java.util.Optional;
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
    var found = new TreeMap<String, R>();
    base.scan(table, prefix).forEach(row -> found.put(RowKey.of(row, table.keyWidth()), row));
    var from = RowKey.of(table.row(), prefix);
    changes
        .tailMap(from)
        .forEach(
            (key, change) -> {
              if (!key.startsWith(from)) {
                return;
              }
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
