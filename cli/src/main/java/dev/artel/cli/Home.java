package dev.artel.cli;

import java.nio.file.Path;

/** Where Artel's own files are. */
final class Home {
  private Home() {}

  /** What the launcher says; else where the process was started. */
  static Path folder() {
    return Path.of(System.getProperty("artel.home", ""));
  }
}
