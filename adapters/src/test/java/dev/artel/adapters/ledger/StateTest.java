package dev.artel.adapters.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.adapters.sqlite.Database;
import dev.artel.core.law.WritableRows;
import dev.artel.testkit.RowsSuite;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

class StateTest extends RowsSuite {
  private Database database;

  @BeforeEach
  void open() throws IOException {
    database = Database.inMemory();
    State.createTables(database);
  }

  @AfterEach
  void close() throws IOException {
    database.close();
  }

  @Override
  protected WritableRows create() {
    return new State(database);
  }

  @Override
  protected void settle(WritableRows rows) throws IOException {
    var state = (State) rows;
    assertThat(state.checksum()).isEqualTo(state.count());
    state.forget(state.checksum());
  }
}
