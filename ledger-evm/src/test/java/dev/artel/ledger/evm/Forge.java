package dev.artel.ledger.evm;

import dev.artel.testkit.engines.EngineScript;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The contracts' folder, for one test at a time: forge and the tests leave files there. */
final class Forge implements AutoCloseable {
  private static final Path FOLDER = Path.of("..", "contracts", "target");

  private final EngineScript script;
  private final FileChannel channel;

  private Forge(EngineScript script, FileChannel channel) {
    this.script = script;
    this.channel = channel;
  }

  /** Waits for its turn; skips the test where forge is not installed. */
  static Forge open() throws IOException {
    var script = EngineScript.find("forge.sh", "forge");
    Files.createDirectories(FOLDER);
    var file = FOLDER.resolve("lock");
    var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    var _ = channel.lock();
    return new Forge(script, channel);
  }

  /** Of what lies there for forge to read. */
  static Path folder(String name) {
    return FOLDER.resolve(name);
  }

  /** What forge.sh printed; fails the test if it failed. */
  String run(Object... arguments) {
    return script.run(arguments);
  }

  /** Gives up the lock as well. */
  @Override
  public void close() throws IOException {
    channel.close();
  }
}
