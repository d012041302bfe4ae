package dev.artel.adapters.ledger;

import static dev.artel.testkit.FiveParties.KEYS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artel.core.law.CommonEvent;
import dev.artel.core.law.Genesis;
import dev.artel.core.law.Rows;
import dev.artel.core.port.Batch;
import dev.artel.core.port.Cursor;
import dev.artel.core.port.Receipt;
import dev.artel.core.values.Hash;
import dev.artel.testkit.FiveParties;
import dev.artel.testkit.LedgerSuite;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedLedgerTest extends LedgerSuite<EmbeddedLedger> {
  private static final Duration LONG = Duration.ofMinutes(2);

  @TempDir Path folder;

  @Override
  protected EmbeddedLedger create(Genesis genesis, InstantSource clock) throws IOException {
    return EmbeddedLedger.create(folder.resolve("ledger.db"), genesis, FiveParties.BOOK, clock);
  }

  @Override
  protected Rows rows(EmbeddedLedger ledger) throws IOException {
    return ledger.rows();
  }

  @Test
  void shouldTakeWhatManyThreadsSendAtOnce() throws Exception {
    var tasks = new ArrayList<Callable<Receipt>>();
    for (int i = 1; i <= 200; i++) {
      // A party's nonces rise in the order of arrival only if it sends one at a time.
      var signed = FiveParties.coin(ledger().charter(), KEYS.get(i % 5), Math.ceilDiv(i, 5));
      tasks.add(() -> ledger().submit(signed));
    }
    int included = 0;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var receipt : threads.invokeAll(tasks)) {
        included += receipt.get() instanceof Receipt.Included ? 1 : 0;
      }
    }

    var verified = ledger().verify();
    assertThat(included).isPositive();
    assertThat(verified.commands()).isEqualTo(included);
    assertThat(verified.height()).isEqualTo(ledger().head().height()).isLessThanOrEqualTo(included);
  }

  @Test
  void shouldWakeAReaderThatWaits() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var batch = threads.submit(() -> ledger().read(new Cursor(0, 4), LONG));
      ledger().submit(FiveParties.coin(ledger().charter(), KEYS.get(1), 1));

      assertThat(((Batch.Entries) batch.get()).entries()).hasSize(1);
    }
  }

  @Test
  void shouldShowAReaderWhatAnotherConnectionWrites() throws Exception {
    try (var other =
            EmbeddedLedger.open(
                folder.resolve("ledger.db"), FiveParties.BOOK, InstantSource.system());
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var batch = threads.submit(() -> ledger().read(new Cursor(0, 4), LONG));
      other.submit(FiveParties.coin(ledger().charter(), KEYS.get(1), 1));

      assertThat(((Batch.Entries) batch.get()).entries()).hasSize(1);
    }
  }

  @Test
  void shouldListItsLog() throws Exception {
    var signed = FiveParties.coin(ledger().charter(), KEYS.get(1), 1);
    ledger().submit(signed);

    var blocks = ledger().log(0, 10);

    assertThat(blocks).hasSize(2);
    assertThat(blocks.getFirst().genesis())
        .hasSize(5)
        .allMatch(CommonEvent.Minted.class::isInstance);
    assertThat(blocks.getLast().parent()).isEqualTo(blocks.getFirst().hash());
    var logged = blocks.getLast().commands().getFirst();
    assertThat(logged.signed()).isEqualTo(signed);
    assertThat(logged.events()).hasSize(1);
    assertThat(ledger().logged(logged.id())).contains(logged);
    assertThat(ledger().logged(Hash.ZERO)).isEmpty();
    assertThat(ledger().log(1, 1)).containsExactly(blocks.getLast());
    assertThat(ledger().log(2, 1)).isEmpty();
  }

  @Test
  void shouldTakeNothingMoreOnceClosed() throws Exception {
    ledger().close();

    assertThatThrownBy(() -> ledger().submit(FiveParties.coin(ledger().charter(), KEYS.get(1), 1)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("closed");
  }
}
