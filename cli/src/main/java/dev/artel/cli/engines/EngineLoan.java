package dev.artel.cli.engines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * The engines of a run for as long as somebody looks at it: started where they do not run, and then
 * ended again. Nothing for a run without engines.
 */
public final class EngineLoan implements AutoCloseable {
  private final EngineRoom room;
  private final Thread hook = new Thread(this::end);

  private EngineLoan(EngineRoom room) {
    this.room = room;
  }

  /**
   * @param home where Artel's own files are
   */
  public static EngineLoan of(Path home, Path folder) throws IOException, InterruptedException {
    var room = new EngineRoom(home, folder, EnginePlan.read(folder));
    boolean ours = room.engines().stream().noneMatch(Engine::isAlive);
    var loan = new EngineLoan(ours ? room : new EngineRoom(home, folder, EnginePlan.EMBEDDED));
    Runtime.getRuntime().addShutdownHook(loan.hook);
    loan.room.requirePrograms();
    loan.room.start();
    return loan;
  }

  private void end() {
    try {
      room.stop();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    end();
    Runtime.getRuntime().removeShutdownHook(hook);
  }
}
