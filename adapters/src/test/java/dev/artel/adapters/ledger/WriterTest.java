package dev.artel.adapters.ledger;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.artel.core.law.Signed;
import dev.artel.testkit.FiveParties;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WriterTest {
  @TempDir Path folder;

  @Test
  void shouldCloseWhileABlockIsWrittenThatSwallowsTheInterrupt() throws Exception {
    var file = folder.resolve("ledger.db");
    var fixed = InstantSource.fixed(Instant.EPOCH);
    EmbeddedLedger.create(file, FiveParties.genesis(), FiveParties.BOOK, fixed).close();
    var writing = new CountDownLatch(1);
    InstantSource deaf =
        () -> {
          writing.countDown();
          untilInterrupted();
          return Instant.EPOCH;
        };
    var ledger = EmbeddedLedger.open(file, FiveParties.BOOK, deaf);
    var coin = FiveParties.coin(ledger.charter(), FiveParties.KEYS.getFirst(), 1);
    var submitter = Thread.ofVirtual().start(() -> submit(ledger, coin));
    writing.await();

    assertTimeoutPreemptively(Duration.ofMinutes(2), ledger::close);
    submitter.join();
  }

  private static void submit(EmbeddedLedger ledger, Signed command) {
    try {
      ledger.submit(command);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static void untilInterrupted() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      // As some libraries do.
    }
  }
}
