package dev.artel.cli.run;

import java.io.PrintStream;
import java.nio.file.Path;

/** Says how to go on when the process is stopped by a signal before a run has ended. */
final class StopNotice implements AutoCloseable {
  private final Thread hook;
  private volatile boolean finished;

  StopNotice(Path folder, PrintStream err) {
    hook =
        new Thread(
            () -> {
              if (!finished) {
                err.println();
                err.println("artel: stopped; go on with: artel resume " + folder);
              }
            });
    Runtime.getRuntime().addShutdownHook(hook);
  }

  void finished() {
    finished = true;
  }

  @Override
  public void close() {
    finished = true;
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process is stopping: the hook has run, or is about to.
    }
  }
}
