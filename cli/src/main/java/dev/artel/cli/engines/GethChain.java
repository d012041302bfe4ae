package dev.artel.cli.engines;

import dev.artel.core.crypto.KeyPair;
import dev.artel.core.values.Address;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * A chain of its own with a block a second, signed in turn by three geth nodes, of which two are
 * enough.
 */
public final class GethChain implements EngineGroup {
  /** From its first port to its last. */
  static final int PORTS = 50;

  private static final int SIGNERS = 3;

  private final Path folder;
  private final Script script;
  private final int port;
  private final Map<String, Long> signing = new HashMap<>();

  GethChain(Path home, Path folder, int port) {
    this.folder = folder;
    this.port = port;
    this.script =
        Script.of(home, "geth.sh", folder.resolveSibling("geth.log")).with("BASEPORT", port);
  }

  @Override
  public List<Engine> engines() {
    return IntStream.rangeClosed(1, SIGNERS)
        .mapToObj(i -> new Engine("chain-" + i, "geth", folder.resolve("node-" + i + ".pid")))
        .toList();
  }

  @Override
  public void requireProgram() throws IOException {
    script.requireProgram();
  }

  @Override
  public void start() throws IOException, InterruptedException {
    if (Files.exists(folder.resolve("signers"))) {
      Files.writeString(folder.resolve("baseport"), port + "\n");
    }
    script.run("start", folder, SIGNERS);
    engines().forEach(this::sign);
  }

  private void sign(Engine engine) {
    engine.living().ifPresent(process -> signing.put(engine.name(), process.pid()));
  }

  /** Also those that run and do not sign, as the script was broken off. */
  @Override
  public void revive() throws IOException, InterruptedException {
    var engines = engines();
    for (int i = 0; i < SIGNERS; i++) {
      var engine = engines.get(i);
      var signer = signing.get(engine.name());
      if (engine.living().filter(process -> Objects.equals(signer, process.pid())).isEmpty()) {
        script.run("node", folder, i + 1);
        sign(engine);
      }
    }
  }

  @Override
  public void stop() throws IOException, InterruptedException {
    if (Files.exists(folder.resolve("signers"))) {
      script.run("stop", folder);
    }
  }

  /** The JSON-RPC of a party's node: parties share them out. */
  public URI url(int party) {
    return URI.create("http://127.0.0.1:" + (port + 1 + party % SIGNERS));
  }

  /** Who is rich on it. */
  public KeyPair funded() throws IOException {
    var digits = Files.readString(folder.resolve("key-funded")).strip();
    return KeyPair.of(HexFormat.of().parseHex(digits));
  }

  /** Gives each something to pay for gas with. */
  public void fund(List<Address> parties) throws IOException, InterruptedException {
    var arguments = new ArrayList<Object>(List.of("fund", folder));
    arguments.addAll(parties);
    script.run(arguments.toArray());
  }
}
