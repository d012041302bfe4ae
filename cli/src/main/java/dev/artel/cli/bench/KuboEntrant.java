package dev.artel.cli.bench;

import dev.artel.adapters.store.KuboStore;
import dev.artel.cli.engines.EngineLoan;
import dev.artel.cli.engines.EnginePlan;
import dev.artel.cli.engines.EnginePlan.LedgerEngine;
import dev.artel.cli.engines.EnginePlan.StoreEngine;
import dev.artel.cli.engines.EngineRoom;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Two IPFS nodes of our own: content is put into one and fetched through the other. */
public record KuboEntrant(EngineLoan loan, StoreRace.Entrant entrant) implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /**
   * @param home where Artel's own files are
   */
  public static KuboEntrant start(Path home, Path folder) throws IOException, InterruptedException {
    var plan =
        EngineRoom.settled(folder, new EnginePlan(LedgerEngine.EMBEDDED, StoreEngine.KUBO, 0));
    var loan = EngineLoan.of(home, folder);
    var nodes = new EngineRoom(home, folder, plan).ipfs();
    var own = new KuboStore(nodes.url(0), List.of(), PATIENCE);
    var others = new KuboStore(nodes.url(1), List.of(), PATIENCE);
    return new KuboEntrant(loan, new StoreRace.Entrant("IPFS (Kubo)", own, others));
  }

  @Override
  public void close() throws IOException {
    entrant.own().close();
    entrant.others().close();
    loan.close();
  }
}
