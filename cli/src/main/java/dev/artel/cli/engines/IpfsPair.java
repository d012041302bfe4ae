package dev.artel.cli.engines;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Two Kubo nodes in a private swarm, which keep a connection. */
public final class IpfsPair implements EngineGroup {
  private static final List<String> NAMES = List.of("one", "other");
  private static final int PORTS_EACH = 3;

  /** From its first port to its last. */
  static final int PORTS = NAMES.size() * PORTS_EACH;

  private final Path folder;
  private final Script script;
  private final int port;
  private boolean connected;

  IpfsPair(Path home, Path folder, int port) {
    this.folder = folder;
    this.port = port;
    this.script = Script.of(home, "kubo.sh", folder.resolveSibling("kubo.log"));
  }

  @Override
  public List<Engine> engines() {
    return NAMES.stream()
        .map(name -> new Engine("ipfs-" + name, "kubo", folder.resolve(name + ".pid")))
        .toList();
  }

  @Override
  public void requireProgram() throws IOException {
    script.requireProgram();
  }

  @Override
  public void start() throws IOException, InterruptedException {
    revive();
  }

  @Override
  public void revive() throws IOException, InterruptedException {
    var engines = engines();
    for (int i = 0; i < NAMES.size(); i++) {
      if (!engines.get(i).isAlive()) {
        connected = false;
        script.run("start", folder, NAMES.get(i), port(i));
      }
    }
    if (!connected) {
      script.run("connect", folder, NAMES.getFirst(), NAMES.getLast());
      connected = true;
    }
  }

  @Override
  public void stop() throws IOException, InterruptedException {
    connected = false;
    if (Files.isDirectory(folder)) {
      for (var name : NAMES) {
        script.run("stop", folder, name);
      }
    }
  }

  /** The RPC of a party's node: parties share them out. */
  public URI url(int party) {
    return URI.create("http://127.0.0.1:" + port(party % NAMES.size()));
  }

  private int port(int node) {
    return port + PORTS_EACH * node;
  }
}
