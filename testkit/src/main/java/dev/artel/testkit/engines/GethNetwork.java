package dev.artel.testkit.engines;

import dev.artel.core.crypto.KeyPair;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;

/**
 * A private Ethereum chain with a block a second, signed in turn by nodes 1, 2, ... of its own; all
 * end with it.
 */
public final class GethNetwork implements AutoCloseable {
  /** From the first that the nodes of a chain listen on to the last. */
  public static final int PORTS = 50;

  private final Path folder;
  private final int port;
  private final EngineScript script;

  /** Skips the test where geth is not built. */
  public GethNetwork(Path folder, int signers) {
    this.folder = folder;
    this.port = FreePorts.row(PORTS);
    this.script = EngineScript.find("geth.sh", "geth-clique").with("BASEPORT", port);
    // The nodes have sessions of their own: they outlive a test run that is ended early.
    Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    script.run("start", folder, signers);
  }

  /** The RPC of a node, from 1 on. */
  public URI url(int node) {
    return URI.create("http://127.0.0.1:" + (port + node));
  }

  /** Who is rich on this chain. */
  public KeyPair funded() {
    try {
      var digits = Files.readString(folder.resolve("key-funded")).strip();
      return KeyPair.of(HexFormat.of().parseHex(digits));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As a power cut would. */
  public void kill(int node) {
    script.run("kill", folder, node);
  }

  public void restart(int node) {
    script.run("node", folder, node);
  }

  /** Takes back all blocks above a height, on all nodes; other blocks follow it then. */
  public void reorganise(long height) {
    script.run("reorg", folder, height);
  }

  @Override
  public synchronized void close() {
    if (Files.exists(folder.resolve("signers"))) {
      script.run("stop", folder);
    }
  }
}
