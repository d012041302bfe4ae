package dev.artel.cli;

import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps the web server from saying at every start what is of no use here. */
final class QuietServer {
  /** Held, so that its level stays. */
  private static final Logger SERVER = Logger.getLogger("io.helidon");

  private QuietServer() {}

  static void hush() {
    SERVER.setLevel(Level.WARNING);
  }
}
