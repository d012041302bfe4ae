package dev.artel.cli.engines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * One engine's process.
 *
 * @param kind which program it is
 * @param pid the file in which its script notes its number
 */
public record Engine(String name, String kind, Path pid) {
  /** The process, where it lives. */
  public Optional<ProcessHandle> living() {
    try {
      return ProcessHandle.of(Long.parseLong(Files.readString(pid).strip()))
          .filter(ProcessHandle::isAlive)
          .filter(process -> !hasEnded(process.pid()));
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** Who started it may be gone: then nobody may take note of its end, and it stays a zombie. */
  private static boolean hasEnded(long pid) {
    try {
      var line = Files.readString(Path.of("/proc/" + pid + "/stat"));
      return line.startsWith("Z", line.lastIndexOf(')') + 2);
    } catch (IOException e) {
      return false;
    }
  }

  public boolean isAlive() {
    return living().isPresent();
  }
}
