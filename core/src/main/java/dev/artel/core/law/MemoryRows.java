package dev.artel.core.law;

import dev.artel.core.wire.RowKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Rows in a sorted map: a replica, a simulation, a test. */
public final class MemoryRows implements WritableRows {
  // The first character after the hex digits and the slash: every key with a prefix sorts below it.
  static final char AFTER = 'g';

  private final TreeMap<String, Record> rows = new TreeMap<>();
  private final Map<Record, Object> answers = new LinkedHashMap<>();

  @Override
  public <R extends Record> Optional<R> get(Table<R> table, Object... key) {
    return Optional.ofNullable(rows.get(RowKey.of(table.row(), key))).map(table.row()::cast);
  }

  @Override
  public <R extends Record> List<R> scan(Table<R> table, Object... prefix) {
    var from = RowKey.of(table.row(), prefix);
    return rows.subMap(from, from + AFTER).values().stream().map(table.row()::cast).toList();
  }

  @Override
  public <T> T derived(Record question, Class<T> answer, Function<Rows, T> rule) {
    return answer.cast(answers.computeIfAbsent(question, _ -> rule.apply(this)));
  }

  @Override
  public <R extends Record> void put(Table<R> table, R row) {
    answers.clear();
    rows.put(RowKey.of(row, table.keyWidth()), row);
  }

  @Override
  public void remove(Table<?> table, Object... key) {
    answers.clear();
    rows.remove(RowKey.of(table.row(), key));
  }

  /** Takes over what a command changed. */
  public void take(Changes changes) {
    answers.clear();
    changes
        .byKey()
        .forEach(
            (key, change) -> {
              switch (change) {
                case Change.Put put -> rows.put(key, put.row());
                case Change.Removed _ -> rows.remove(key);
              }
            });
  }

  /** All rows by key, for comparisons. */
  public SortedMap<String, Record> all() {
    return new TreeMap<>(rows);
  }
}
