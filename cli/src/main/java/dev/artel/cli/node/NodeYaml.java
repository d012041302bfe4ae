package dev.artel.cli.node;

import dev.artel.node.nodefile.LedgerPlace;

/**
 * Writes node files for people to edit.
 *
 * @param store YAML of one line
 * @param data the same; empty for none
 */
public record NodeYaml(
    String role, LedgerPlace ledger, String store, Key key, String data, Machine machine) {
  /** Paths of the key, and of what opens it; an empty passphrase is asked for. */
  public record Key(String file, String passphrase) {}

  /** What the node may take, and where it can be watched; 0: the defaults, and nowhere. */
  public record Machine(int threads, long memory, int port) {}

  private static final String FORM =
      """
      # A party's node. Paths are relative to this folder. All keys and their defaults: docs/node.md
      # Start it with: artel node start --node <this folder>
      role: %s                       # taken where a task is joined without --role
      options: {}                    # for that role, such as {units: 2} of a validator

      key:
        file: %s                     # made with: artel key new
        passphrase: %s               # a file whose only line it is; "" asks at the start

      ledger: %s
      store: %s

      # What the node holds. It never leaves the node in plain.
      data: %s

      limits:
        threads: %d                  # that train and score; 0: as many as there are cores
        memory: %d                   # MiB of heap; 0: what Java takes
        fetch: 2147483648            # most bytes of one piece of content

      http:                          # /health, /ready and /metrics; port 0: nowhere
        address: 127.0.0.1
        port: %d

      log: plain                     # or json: an object a line
      """;

  public String text() {
    var lines =
        FORM.formatted(
            quoted(role),
            quoted(key.file()),
            quoted(key.passphrase()),
            ledgerSection(),
            store,
            data.isEmpty() ? "{}" : data,
            machine.threads(),
            machine.memory(),
            machine.port());
    // Values differ in length: the remarks behind them need not be in a column.
    return lines.replaceAll(" {2,}(#)", "  $1");
  }

  private String ledgerSection() {
    return switch (ledger.kind()) {
      case EMBEDDED -> "{kind: embedded, path: %s}".formatted(quoted(ledger.path()));
      case EVM ->
          "{kind: evm, url: %s, contract: %s, chain: %d, block: %d, confirmations: %d, feeCap: %d}"
              .formatted(
                  quoted(ledger.url()),
                  quoted(ledger.contract()),
                  ledger.chain(),
                  ledger.block(),
                  ledger.confirmations(),
                  ledger.feeCap());
    };
  }

  /** The section of a store in a folder. */
  public static String embeddedStore(String path) {
    return "{kind: embedded, path: %s}".formatted(quoted(path));
  }

  /** The section of a store in a Kubo node. */
  public static String kuboStore(String url) {
    return "{kind: kubo, url: %s}".formatted(quoted(url));
  }

  /** As YAML has it, which for these is as JSON has it. */
  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
