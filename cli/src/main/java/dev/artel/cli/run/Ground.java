package dev.artel.cli.run;

import dev.artel.adapters.store.StoreSettings;
import dev.artel.cli.CliException;
import dev.artel.cli.ExitCode;
import dev.artel.cli.ledger.LedgerFiles;
import dev.artel.cli.ledger.Places;
import dev.artel.core.port.ContentStore;
import dev.artel.core.wire.BindException;
import dev.artel.core.wire.Json;
import dev.artel.core.wire.JsonException;
import dev.artel.node.PlainText;
import dev.artel.node.RunFolder;
import dev.artel.node.nodefile.LedgerPlace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Which ledger and store a run stands on: the embedded ones in its folder, unless a file there says
 * otherwise.
 */
public record Ground(LedgerPlace ledger, StoreSettings store) {
  private static final String FILE = "ground.json";
  private static final StoreSettings.S3 NO_S3 = new StoreSettings.S3("", "", "", "");
  private static final int PATIENCE = 10;

  /** In the run's folder. */
  public static final Ground EMBEDDED =
      new Ground(
          LedgerPlace.embedded("ledger.db"), store(StoreSettings.Kind.EMBEDDED, "store", ""));

  static Ground of(Path folder) throws IOException {
    var file = folder.resolve(FILE);
    if (!Files.exists(file)) {
      return EMBEDDED;
    }
    try {
      return Json.read(Json.parse(PlainText.read(file)), Ground.class);
    } catch (JsonException | BindException e) {
      throw new CliException(ExitCode.BAD_FILE, file + " is damaged: " + e.getMessage());
    }
  }

  /** An IPFS node. */
  public static StoreSettings kubo(String url) {
    return store(StoreSettings.Kind.KUBO, "", url);
  }

  private static StoreSettings store(StoreSettings.Kind kind, String path, String url) {
    return new StoreSettings(kind, path, url, List.of(), NO_S3, PATIENCE, List.of());
  }

  /** Whoever looks at the run later finds it. */
  public void remember(RunFolder folder) throws IOException {
    folder.write(FILE, Json.pretty(Json.toTree(this)));
  }

  boolean isStoredInFolder() {
    return store.kind() == StoreSettings.Kind.EMBEDDED;
  }

  /** False where the run was stopped before it had a ledger. */
  boolean hasLedger(Path folder) {
    return ledger.kind() != LedgerPlace.Kind.EMBEDDED
        || Files.exists(folder.resolve(ledger.path()));
  }

  /** For looking only. */
  Places.OpenLedger ledger(Path folder) throws IOException {
    return ledger.kind() == LedgerPlace.Kind.EMBEDDED
        ? LedgerFiles.look(folder.resolve(ledger.path()))
        : new Places(folder).look(ledger);
  }

  ContentStore store(Path folder) throws IOException {
    return new Places(folder).store(store);
  }
}
