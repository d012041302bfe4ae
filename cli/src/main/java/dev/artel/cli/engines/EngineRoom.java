package dev.artel.cli.engines;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The engines of a network, below its folder: started together, and each again where it dies. They
 * outlive the process that started them, and whoever knows the folder can end them.
 */
public final class EngineRoom {
  /** Below a network's folder. */
  public static final String FOLDER = "engines";

  private final EnginePlan plan;
  private final GethChain chain;
  private final IpfsPair ipfs;
  private final List<Keeper> keepers;

  /**
   * @param home where Artel's own files are
   */
  public EngineRoom(Path home, Path folder, EnginePlan plan) {
    this.plan = plan;
    var engines = folder.toAbsolutePath().normalize().resolve(FOLDER);
    this.chain = new GethChain(home, engines.resolve("chain"), plan.port());
    this.ipfs = new IpfsPair(home, engines.resolve("ipfs"), plan.port() + GethChain.PORTS);
    this.keepers =
        Stream.of(
                plan.isOnChain() ? Stream.of(chain) : Stream.<EngineGroup>empty(),
                plan.isOnIpfs() ? Stream.of(ipfs) : Stream.<EngineGroup>empty())
            .flatMap(groups -> groups)
            .map(Keeper::new)
            .toList();
  }

  /** The same on ports that are free, which the folder remembers. Nothing of it runs. */
  public static EnginePlan settled(Path folder, EnginePlan plan) throws IOException {
    if (plan.isEmbedded() || (plan.port() > 0 && Ports.isFree(plan.port()))) {
      return plan;
    }
    var settled = plan.from(Ports.row(folder));
    settled.write(folder);
    return settled;
  }

  public EnginePlan plan() {
    return plan;
  }

  public GethChain chain() {
    return chain;
  }

  public IpfsPair ipfs() {
    return ipfs;
  }

  public List<Engine> engines() {
    return keepers.stream().flatMap(keeper -> keeper.engines().stream()).toList();
  }

  /** Says what to run where a program is not there. */
  public void requirePrograms() throws IOException {
    for (var keeper : keepers) {
      keeper.requireProgram();
    }
  }

  /** Blocks until all answer. */
  public void start() throws IOException, InterruptedException {
    for (var keeper : keepers) {
      keeper.start();
    }
  }

  /** Blocks until those that died answer again. */
  public void await() throws IOException, InterruptedException {
    for (var keeper : keepers) {
      keeper.await();
    }
  }

  /** For good. */
  public void stop() throws IOException, InterruptedException {
    for (var keeper : keepers) {
      keeper.stop();
    }
  }
}
