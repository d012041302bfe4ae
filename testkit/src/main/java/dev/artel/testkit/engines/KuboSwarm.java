package dev.artel.testkit.engines;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Kubo daemons of a private network, each with a name and a port; all end with it. */
public final class KuboSwarm implements AutoCloseable {
  private final EngineScript script = EngineScript.find("kubo.sh", "ipfs");
  private final Path folder;
  private final Map<String, Integer> ports = new TreeMap<>();

  public KuboSwarm(Path folder) {
    this.folder = folder;
    // The daemons have sessions of their own: they outlive a test run that is ended early.
    Runtime.getRuntime().addShutdownHook(new Thread(this::close));
  }

  /** On the same port as the last time, if it was there before; the address of its RPC. */
  public URI start(String name) {
    int port = ports.computeIfAbsent(name, _ -> FreePorts.row(3));
    script.run("start", folder, name, port);
    return URI.create("http://127.0.0.1:" + port);
  }

  public void stop(String name) {
    script.run("stop", folder, name);
  }

  /** As a power cut would. */
  public void kill(String name) {
    script.run("stop", folder, name, "KILL");
  }

  /** By peering, as long as both run. */
  public void connect(String one, String other) {
    script.run("connect", folder, one, other);
  }

  /** What a daemon answers to a call of its RPC. */
  public String rpc(String name, String path) {
    return script.run("rpc", folder, name, path);
  }

  @Override
  public synchronized void close() {
    List.copyOf(ports.keySet()).forEach(this::kill);
    ports.clear();
  }
}
