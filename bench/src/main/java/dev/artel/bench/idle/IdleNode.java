package dev.artel.bench.idle;

import dev.artel.core.crypto.Keystore;
import dev.artel.ledger.evm.EvmDeployment;
import dev.artel.node.Memory;
import dev.artel.testkit.engines.Anvil;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * {@code bench/run idle.IdleNode [seconds]}: what a worker's node takes of memory and of a core
 * while nothing happens, as {@code ./artel} starts it: on an embedded ledger, and on a chain that
 * makes a block a second.
 */
public final class IdleNode {
  private static final String DATA = "{source: strokes, holding: shard, shard: 1, of: 2}";
  private static final Duration START = Duration.ofSeconds(90);

  /**
   * Java compiles what it runs often, which for what runs once a second takes minutes: that is not
   * what waiting costs.
   */
  private static final Duration SETTLING = Duration.ofMinutes(5);

  private static final double MIB = 1 << 20;

  private final Path folder;
  private final Path key;
  private final Path passphrase;

  private IdleNode(Path folder) {
    this.folder = folder;
    this.key = folder.resolve("key.json");
    this.passphrase = folder.resolve("passphrase.txt");
  }

  public static void main(String[] arguments) throws Exception {
    var over = Duration.ofSeconds(arguments.length > 0 ? Long.parseLong(arguments[0]) : 60);
    var bench = new IdleNode(Files.createTempDirectory("idle"));
    bench.makeKey();
    System.out.println("embedded ledger: " + bench.wait(bench.onFile(), over));
    try (var anvil = Anvil.start("--block-time", "1")) {
      System.out.println("Ethereum:        " + bench.wait(bench.onChain(anvil), over));
    }
  }

  private void makeKey() throws IOException, InterruptedException {
    Files.writeString(passphrase, "seven wise seals\n");
    Files.setPosixFilePermissions(passphrase, PosixFilePermissions.fromString("rw-------"));
    artel("key", "new", "--out", key, "--passphrase-file", passphrase);
  }

  private Path onFile() throws IOException, InterruptedException {
    var ledger = folder.resolve("ledger.db");
    artel("ledger", "new", ledger, "--coins", key + "=100000");
    return node("on-file", "--ledger", ledger);
  }

  private Path onChain(Anvil anvil) throws IOException, InterruptedException {
    if (Keystore.owner(Files.readString(key)) instanceof Keystore.Owner.Named(var address)) {
      anvil.fund(address);
    }
    var out = folder.resolve("artel.json");
    artel(
        "ledger",
        "deploy",
        anvil.url(),
        "--key",
        key,
        "--passphrase-file",
        passphrase,
        "--out",
        out,
        "--coins",
        key + "=100000");
    var place = EvmDeployment.parse(Files.readString(out));
    return node(
        "on-chain",
        "--ledger",
        anvil.url(),
        "--contract",
        place.artel(),
        "--chain",
        place.chainId());
  }

  private Path node(String name, Object... place) throws IOException, InterruptedException {
    var node = folder.resolve(name);
    var command = new ArrayList<Object>(List.of("node", "init", node, "--role", "worker"));
    command.addAll(List.of("--key", key, "--passphrase-file", passphrase));
    command.addAll(List.of("--store", folder.resolve("store"), "--data", DATA));
    command.addAll(List.of(place));
    artel(command.toArray());
    return node;
  }

  /** A running node's resident memory at the end, and its share of a core meanwhile. */
  private String wait(Path node, Duration over) throws IOException, InterruptedException {
    var log = folder.resolve(node.getFileName() + ".log");
    var process = start(log, "node", "start", "--node", node);
    try {
      awaitLine(process, log, "caught up");
      Thread.sleep(SETTLING);
      long before = cpu(process);
      Thread.sleep(over);
      double share = (double) (cpu(process) - before) / over.toNanos();
      double memory = Memory.resident(process.pid()) / MIB;
      return String.format(
          Locale.ROOT, "%.0f MiB resident, %.2f %% of a core", memory, 100 * share);
    } finally {
      process.destroy();
      process.waitFor();
    }
  }

  private static long cpu(Process process) {
    return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos();
  }

  private static void awaitLine(Process process, Path log, String said)
      throws IOException, InterruptedException {
    for (long left = START.toSeconds(); left > 0 && process.isAlive(); left--) {
      if (Files.readString(log).contains(said)) {
        return;
      }
      Thread.sleep(Duration.ofSeconds(1));
    }
    throw new IOException("the node does not start: " + Files.readString(log));
  }

  private void artel(Object... arguments) throws IOException, InterruptedException {
    var log = folder.resolve("artel.log");
    if (start(log, arguments).waitFor() != 0) {
      throw new IOException(List.of(arguments) + ": " + Files.readString(log));
    }
  }

  private static Process start(Path log, Object... arguments) throws IOException {
    var command = new ArrayList<>(List.of("./artel"));
    List.of(arguments).forEach(argument -> command.add(argument.toString()));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start();
  }
}
