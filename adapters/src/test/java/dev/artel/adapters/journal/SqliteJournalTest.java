package dev.artel.adapters.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.artel.adapters.sqlite.Database;
import dev.artel.adapters.sqlite.DatabaseException;
import dev.artel.core.paradigm.Journal;
import dev.artel.core.values.Address;
import dev.artel.core.values.Hash;
import dev.artel.testkit.JournalSuite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteJournalTest extends JournalSuite {
  private static final Hash TASK = Hash.hex("11".repeat(32));
  private static final Address ANN = Address.hex("01".repeat(20));
  private static final Address BOB = Address.hex("02".repeat(20));

  @TempDir Path folder;
  private Path file;
  private SqliteJournal journals;

  record Note(long number) {}

  @BeforeEach
  void open() throws IOException {
    file = folder.resolve("journal.db");
    journals = SqliteJournal.open(file);
  }

  @AfterEach
  void close() throws IOException {
    journals.close();
  }

  @Override
  protected Journal create() {
    return journals.of(TASK, ANN);
  }

  @Test
  void shouldKeepPartiesAndTasksApart() {
    journals.of(TASK, ANN).put("update/1", new Note(1));
    journals.of(TASK, BOB).put("update/1", new Note(2));
    journals.of(Hash.ZERO, ANN).put("update/1", new Note(3));

    assertThat(journals.of(TASK, ANN).find("update/1", Note.class)).contains(new Note(1));
    assertThat(journals.of(TASK, BOB).find("update/1", Note.class)).contains(new Note(2));
    assertThat(journals.of(Hash.ZERO, ANN).find("update/1", Note.class)).contains(new Note(3));
  }

  @Test
  void shouldStillHoldItWhenOpenedAgain() throws IOException {
    journals.of(TASK, ANN).put("update/1", new Note(1));
    journals.close();

    journals = SqliteJournal.open(file);

    assertThat(journals.of(TASK, ANN).find("update/1", Note.class)).contains(new Note(1));
  }

  @Test
  void shouldNoticeAResultThatIsNotWhatWasPut() throws IOException {
    journals.of(TASK, ANN).put("update/1", new Note(1));
    assertThat(journals.verify()).isEqualTo(1);
    journals.close();
    try (var database = Database.open(file)) {
      database.write(
          () -> {
            database.update("UPDATE results SET result = replace(result, '1', '2')");
            return true;
          });
    }

    journals = SqliteJournal.openReadOnly(file);

    assertThatThrownBy(() -> journals.verify())
        .isInstanceOf(DatabaseException.Damaged.class)
        .hasMessageContaining("update/1");
    assertThatThrownBy(() -> journals.of(TASK, ANN).find("update/1", Note.class))
        .hasMessageContaining("update/1");
  }

  @Test
  void shouldLetOneOfManyWritersWin() throws Exception {
    var journal = journals.of(TASK, ANN);
    var attempts = new ArrayList<Callable<Boolean>>();
    for (int i = 0; i < 16; i++) {
      var note = new Note(i);
      attempts.add(() -> isTaken(journal, note));
    }
    int taken = 0;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var attempt : threads.invokeAll(attempts)) {
        taken += attempt.get() ? 1 : 0;
      }
    }
    assertThat(taken).isEqualTo(1);
  }

  private static boolean isTaken(Journal journal, Note note) {
    try {
      journal.put("seat/1", note);
      return true;
    } catch (IllegalStateException e) {
      return false;
    }
  }

  @Test
  void shouldBeForItsOwnersEyesOnly() throws IOException {
    assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"), "no POSIX rights");
    journals.of(TASK, ANN).put("update/1", new Note(1));

    try (var files = Files.list(folder)) {
      assertThat(files.toList())
          .isNotEmpty()
          .allSatisfy(
              it ->
                  assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(it)))
                      .isEqualTo("rw-------"));
    }
  }

  @Test
  void shouldRefuseAFileThatIsNoJournal() throws IOException {
    var other = Files.writeString(folder.resolve("other.db"), "not a database ".repeat(100));

    assertThatThrownBy(() -> SqliteJournal.open(other))
        .isInstanceOf(DatabaseException.Damaged.class)
        .hasMessageContaining("other.db");
  }
}
