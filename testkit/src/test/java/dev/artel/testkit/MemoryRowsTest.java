package dev.artel.testkit;

import dev.artel.core.law.MemoryRows;
import dev.artel.core.law.WritableRows;

class MemoryRowsTest extends RowsSuite {
  @Override
  protected WritableRows create() {
    return new MemoryRows();
  }

  @Override
  protected void settle(WritableRows rows) {}
}
