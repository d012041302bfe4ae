package dev.artel.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** A folder that is there while something is measured in it. */
record ScratchFolder(Path path) implements AutoCloseable {
  static ScratchFolder in(Path folder) throws IOException {
    Files.createDirectories(folder);
    return new ScratchFolder(Files.createTempDirectory(folder, "work"));
  }

  @Override
  public void close() throws IOException {
    try (var files = Files.walk(path)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
