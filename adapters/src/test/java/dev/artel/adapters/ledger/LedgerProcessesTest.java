package dev.artel.adapters.ledger;

import static dev.artel.testkit.FiveParties.BOOK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.core.port.Batch;
import dev.artel.core.port.Cursor;
import dev.artel.core.values.Hash;
import dev.artel.testkit.FiveParties;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several real processes on one file, some of them killed. */
class LedgerProcessesTest {
  private static final int EACH = 100;
  private static final int FOREVER = 1_000_000;
  private static final Duration LONG = Duration.ofMinutes(2);

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void createLedger() throws IOException {
    file = folder.resolve("ledger.db");
    EmbeddedLedger.create(file, FiveParties.genesis(), BOOK, InstantSource.system()).close();
  }

  @Test
  void shouldIncludeEveryCommandOfSeveralProcessesOnce() throws Exception {
    try (var one = WriterProcess.start(file, 1, 1, EACH);
        var two = WriterProcess.start(file, 2, 1, EACH);
        var twin = WriterProcess.start(file, 2, 1, EACH)) {
      assertThat(List.of(one.end(), two.end(), twin.end())).containsOnly(0);

      assertThat(one.ids()).hasSize(EACH);
      assertThat(two.ids()).hasSize(EACH);
      var sent = new ArrayList<>(one.ids());
      sent.addAll(two.ids());
      assertThat(logged()).containsExactlyInAnyOrderElementsOf(sent);
      // The twin sends the very same commands: it gets the other's receipts, late or in time.
      assertThat(twin.ids()).isEqualTo(two.ids());
    }
    assertThat(verify().commands()).isEqualTo(2 * EACH);
  }

  @Test
  void shouldShowAReaderWhatAnotherProcessWrites() throws Exception {
    try (var ledger = EmbeddedLedger.open(file, BOOK, InstantSource.system());
        var process = WriterProcess.start(file, 1, 1, 1)) {
      var batch = (Batch.Entries) ledger.read(new Cursor(0, 4), LONG);

      assertThat(batch.entries()).hasSize(1);
      assertThat(process.end()).isZero();
    }
  }

  @Test
  void shouldKeepEveryReceiptThroughKillsAtAnyMoment() throws Exception {
    long seed = 20_251_121;
    var random = new SplittableRandom(seed);
    var receipts = new HashSet<String>();
    for (int round = 0; round < 3; round++) {
      long nonce = 1 + (long) round * FOREVER;
      try (var one = WriterProcess.start(file, 1, nonce, FOREVER);
          var two = WriterProcess.start(file, 2, nonce, FOREVER)) {
        one.listen(1 + random.nextInt(200)).kill();
        two.listen(random.nextInt(50)).kill();
        receipts.addAll(one.ids());
        receipts.addAll(two.ids());
      }
      assertThat(logged()).as("seed %d, round %d", seed, round).containsAll(receipts);
    }
    assertThat(verify().commands()).isGreaterThanOrEqualTo(receipts.size());
  }

  private List<String> logged() throws IOException {
    try (var ledger = EmbeddedLedger.openReadOnly(file, BOOK)) {
      return ledger.log(0, Integer.MAX_VALUE).stream()
          .flatMap(block -> block.commands().stream())
          .map(LoggedCommand::id)
          .map(Hash::toString)
          .toList();
    }
  }

  private Verified verify() throws IOException {
    try (var ledger = EmbeddedLedger.open(file, BOOK, InstantSource.system())) {
      return ledger.verify();
    }
  }
}
