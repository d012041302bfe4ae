package dev.artel.cli;

import java.nio.file.Path;
import java.util.Optional;

/** Where Artel keeps what it can get again. */
final class Caches {
  private Caches() {}

  static Path folder() {
    return Optional.ofNullable(System.getenv("XDG_CACHE_HOME"))
        .filter(folder -> !folder.isBlank())
        .map(Path::of)
        .orElse(Path.of(System.getProperty("user.home"), ".cache"))
        .resolve("artel");
  }
}
