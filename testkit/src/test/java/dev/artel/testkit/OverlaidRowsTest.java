package dev.artel.testkit;

import dev.artel.core.law.Change;
import dev.artel.core.law.Changes;
import dev.artel.core.law.MemoryRows;
import dev.artel.core.law.Rows;
import dev.artel.core.law.Table;
import dev.artel.core.law.WritableRows;
import dev.artel.core.wire.RowKey;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

class OverlaidRowsTest extends RowsSuite {
  @Override
  protected WritableRows create() {
    return new Overlaid();
  }

  @Override
  protected void settle(WritableRows rows) {
    ((Overlaid) rows).takeDown();
  }

  /** Changes over rows, which are now and then worked into the rows below. */
  private static final class Overlaid implements WritableRows {
    private final MemoryRows below = new MemoryRows();
    private final TreeMap<String, Change> changes = new TreeMap<>();

    private Rows above() {
      return new Changes(changes).over(below);
    }

    void takeDown() {
      below.take(new Changes(changes));
      changes.clear();
    }

    @Override
    public <R extends Record> Optional<R> get(Table<R> table, Object... key) {
      return above().get(table, key);
    }

    @Override
    public <R extends Record> List<R> scan(Table<R> table, Object... prefix) {
      return above().scan(table, prefix);
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
}
