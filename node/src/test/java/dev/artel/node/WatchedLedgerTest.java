package dev.artel.node;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.core.law.CommonCommand;
import dev.artel.core.paradigm.Tools;
import dev.artel.core.port.Cursor;
import dev.artel.core.port.Progress;
import dev.artel.testkit.MemoryJournal;
import dev.artel.testkit.sim.StandInLearner;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchedLedgerTest {
  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

  @TempDir Path dir;

  /** Blocks that were there before say nothing of the time now. */
  @Test
  void shouldSetTheClockByBlocksThatItHasSeenComing() throws Exception {
    var town = new Town(dir, InstantSource.fixed(NOON));
    var clock = new LedgerClock(InstantSource.fixed(NOON.plus(Duration.ofHours(1))));
    var watched = watched(town, clock);

    watched.read(Cursor.START, Duration.ZERO);
    var head = watched.head();
    assertThat(clock.instant()).isEqualTo(NOON.plus(Duration.ofHours(1)));

    town.ledger.submit(
        town.sealing("ward")
            .sign(1, new CommonCommand.Enrol(town.sealing("ward").sealingKey().point())));
    watched.read(new Cursor(head.height(), 9), Duration.ZERO);
    watched.head();

    assertThat(clock.instant()).isEqualTo(NOON);
  }

  private static WatchedLedger watched(Town town, LedgerClock clock) throws Exception {
    var engines =
        new Engines(town.ledger, town.book, clock, town.store, (_, _) -> new MemoryJournal());
    var tools =
        new Tools(
            town.store,
            new StandInLearner(),
            town.sealing("clinic"),
            _ -> Optional.empty(),
            Progress.NONE);
    var sent = SentLog.open(town.folder("clinic"), 0);
    return new WatchedLedger(new PartyNode.Ground(engines, tools, clock, sent, 1), new Vitals());
  }
}
