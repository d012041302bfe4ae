package dev.artel.cli.engines;

import java.io.IOException;
import java.util.List;

/** Engines of one kind that work together. */
interface EngineGroup {
  List<Engine> engines();

  void requireProgram() throws IOException;

  /** All of them, anew or with the data that they had. None runs. */
  void start() throws IOException, InterruptedException;

  /** Starts those again that have died. */
  void revive() throws IOException, InterruptedException;

  /** Does nothing for those that do not run. */
  void stop() throws IOException, InterruptedException;
}
