package dev.artel.node;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a run's text files. */
public final class PlainText {
  private PlainText() {}

  /** As UTF-8; what is none is read as U+FFFD, so that it is found wrong where it stands. */
  public static String read(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }
}
