package dev.artel.cli.engines;

import dev.artel.cli.CliException;
import dev.artel.cli.ExitCode;
import dev.artel.core.wire.BindException;
import dev.artel.core.wire.Json;
import dev.artel.core.wire.JsonException;
import dev.artel.node.PlainText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Which engines a network stands on, as its folder remembers it.
 *
 * @param port the first of theirs; 0 until they are started
 */
public record EnginePlan(LedgerEngine ledger, StoreEngine store, int port) {
  private static final String FILE = "engines.json";

  static final EnginePlan EMBEDDED = new EnginePlan(LedgerEngine.EMBEDDED, StoreEngine.EMBEDDED, 0);

  /** What keeps the ledger. */
  public enum LedgerEngine {
    EMBEDDED,
    EVM
  }

  /** What keeps content. */
  public enum StoreEngine {
    EMBEDDED,
    KUBO
  }

  /** All embedded where the folder says nothing. */
  public static EnginePlan read(Path folder) throws IOException {
    var file = folder.resolve(FILE);
    if (!Files.exists(file)) {
      return EMBEDDED;
    }
    try {
      return Json.read(Json.parse(PlainText.read(file)), EnginePlan.class);
    } catch (JsonException | BindException e) {
      throw new CliException(ExitCode.BAD_FILE, file + " is damaged: " + e.getMessage());
    }
  }

  void write(Path folder) throws IOException {
    Files.writeString(folder.resolve(FILE), Json.pretty(Json.toTree(this)));
  }

  public boolean isOnChain() {
    return ledger == LedgerEngine.EVM;
  }

  public boolean isOnIpfs() {
    return store == StoreEngine.KUBO;
  }

  /** Everything is in the folder. */
  boolean isEmbedded() {
    return !isOnChain() && !isOnIpfs();
  }

  EnginePlan from(int first) {
    return new EnginePlan(ledger, store, first);
  }
}
