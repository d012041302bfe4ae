package dev.artel.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Files that a user has named. */
final class Inputs {
  private static final int LONGEST = 1 << 20;

  private Inputs() {}

  /** Of a task or run file. */
  static String text(Path path) throws IOException {
    if (Files.size(file(path)) > LONGEST) {
      throw new CliException(ExitCode.BAD_FILE, path + " is longer than any task file");
    }
    return Files.readString(path);
  }

  /** Refuses what is not there, and folders and devices. */
  static Path file(Path path) throws IOException {
    if (Files.notExists(path)) {
      throw new NoSuchFileException(path.toString());
    }
    if (!Files.isRegularFile(path)) {
      throw new CliException(ExitCode.BAD_FILE, path + " is no file: name the file itself");
    }
    return path;
  }
}
