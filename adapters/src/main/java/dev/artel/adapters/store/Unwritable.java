package dev.artel.adapters.store;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Objects;

/** Says why a folder takes nothing, and what to do. */
final class Unwritable {
  private Unwritable() {}

  static IOException at(Path folder, IOException e, String remedy) {
    // An interrupt is the caller's own doing, not the disk's.
    if (e instanceof ClosedByInterruptException) {
      return e;
    }
    return new IOException(
        "cannot write to the store %s: %s; %s".formatted(folder, reason(e), remedy), e);
  }

  static String reason(IOException e) {
    return switch (e) {
      case AccessDeniedException denied -> "no permission for " + denied.getFile();
      case FileSystemException failed ->
          Objects.requireNonNullElse(failed.getReason(), failed.getClass().getSimpleName())
              + " ("
              + failed.getFile()
              + ")";
      default -> Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName());
    };
  }
}
