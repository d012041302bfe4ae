package dev.artel.cli.network;

import dev.artel.node.PlainText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * Which process does something, for those who did not start it. When it began is noted too: a
 * number is given to another process some day.
 */
record PidFile(Path path) {
  void write(ProcessHandle process) throws IOException {
    Files.writeString(path, process.pid() + " " + begun(process));
  }

  /** The process, where it lives. */
  Optional<ProcessHandle> living() {
    try {
      var noted = PlainText.read(path).strip();
      return ProcessHandle.of(Long.parseLong(noted.replaceFirst(" .*", "")))
          .filter(ProcessHandle::isAlive)
          .filter(process -> noted.endsWith(" " + begun(process)));
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static String begun(ProcessHandle process) {
    return process.info().startInstant().map(Instant::toString).orElse("?");
  }
}
