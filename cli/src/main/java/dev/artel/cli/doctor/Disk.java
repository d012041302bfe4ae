package dev.artel.cli.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A folder that will be written to.
 *
 * @param there the folder itself, or the nearest above it that there is
 */
record Disk(String subject, Path folder, Path there) {
  private static final long LEAST = 1L << 30;

  static Disk of(String subject, Path folder) {
    var whole = folder.toAbsolutePath().normalize();
    var there = whole;
    while (Files.notExists(there)) {
      there = Optional.ofNullable(there.getParent()).orElse(whole.getRoot());
    }
    return new Disk(subject, whole, there);
  }

  Diagnosis look() {
    try {
      Files.delete(Files.createTempFile(there, ".artel", ".try"));
      long free = Files.getFileStore(there).getUsableSpace();
      var found = folder + ", " + Sizes.text(free) + " free";
      return free >= LEAST
          ? Diagnosis.ok(subject, found)
          : Diagnosis.missing(subject, found, "make room: at least " + Sizes.text(LEAST));
    } catch (IOException e) {
      return Diagnosis.missing(
          subject, folder + " cannot be written", "choose another folder, or change its rights");
    }
  }
}
