package dev.artel.adapters.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {
  @TempDir Path folder;
  private Path file;
  private Database database;

  @BeforeEach
  void open() throws IOException {
    file = folder.resolve("some name%20?.db");
    database = Database.openOrCreate(file, "rw-r--r--");
    database.execute("CREATE TABLE notes (note TEXT)");
  }

  @AfterEach
  void close() throws IOException {
    database.close();
  }

  @Test
  void shouldUseTheVeryFileThatItWasGiven() throws IOException {
    assertThat(database.file()).isEqualTo(file);
    assertThat(Files.size(file)).isPositive();
  }

  @Test
  void shouldKeepNothingOfATransactionThatFails() throws IOException {
    assertThatThrownBy(
            () ->
                database.write(
                    () -> {
                      database.update("INSERT INTO notes VALUES (?)", "x");
                      throw new IOException("stop");
                    }))
        .hasMessage("stop");

    assertThat(notes()).isZero();
  }

  @Test
  void shouldSayThatTheDiskIsFullAndGoOnWhenThereIsRoom() throws IOException {
    database.execute("PRAGMA max_page_count = 4");
    assertThatThrownBy(() -> write("x".repeat(100_000)))
        .isInstanceOf(DatabaseException.Full.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining("make room");
    assertThat(notes()).isZero();

    database.execute("PRAGMA max_page_count = 1000");
    write("x".repeat(100_000));

    assertThat(notes()).isEqualTo(1);
  }

  @Test
  void shouldSayThatAnotherHoldsTheFile() throws IOException {
    try (var other = Database.open(file)) {
      other.execute("PRAGMA busy_timeout = 1");
      database.write(
          () -> {
            assertThatThrownBy(() -> other.write(() -> 1))
                .isInstanceOf(DatabaseException.Locked.class)
                .hasMessageContaining("another process");
            return 1;
          });
      assertThat(other.write(() -> 1)).isEqualTo(1);
    }
  }

  @Test
  void shouldSayThatItMayNotWrite() throws IOException {
    try (var other = Database.openReadOnly(file)) {
      assertThatThrownBy(() -> other.update("INSERT INTO notes VALUES (?)", "x"))
          .isInstanceOf(DatabaseException.ReadOnly.class)
          .hasMessageContaining("rights");
    }
  }

  @Test
  void shouldMakeNoFileWhereItShouldOpenOne() {
    var none = folder.resolve("none.db");

    assertThatThrownBy(() -> Database.open(none)).isInstanceOf(NoSuchFileException.class);
    assertThatThrownBy(() -> Database.openReadOnly(none)).isInstanceOf(NoSuchFileException.class);

    assertThat(none).doesNotExist();
  }

  @Test
  void shouldReadAFileWhoseFolderMayNotBeWritten() throws IOException {
    write("x");
    database.close();
    assertThat(folder.toFile().setWritable(false)).isTrue();
    try (var other = Database.openReadOnly(file)) {
      assertThat(other.number("SELECT count(*) FROM notes")).isEqualTo(1);
    } finally {
      assertThat(folder.toFile().setWritable(true)).isTrue();
    }
  }

  private void write(String note) throws IOException {
    database.write(
        () -> {
          database.update("INSERT INTO notes VALUES (?)", note);
          return note;
        });
  }

  private long notes() throws IOException {
    return database.number("SELECT count(*) FROM notes");
  }
}
