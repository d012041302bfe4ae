package dev.artel.cli.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Whether the clock can be right. Ledger time and deadlines follow it, and so does the file
 * system's, which over a network is another machine's.
 */
final class Clocks {
  private static final Instant EARLIEST = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");
  private static final Duration TOLERANCE = Duration.ofSeconds(30);

  private Clocks() {}

  static Diagnosis look(Path folder) {
    return judge(Instant.now(), drift(folder));
  }

  static Diagnosis judge(Instant now, Duration drift) {
    var found = now.truncatedTo(ChronoUnit.SECONDS).toString();
    if (now.isBefore(EARLIEST) || now.isAfter(LATEST)) {
      return Diagnosis.missing("clock", found, "set the clock: deadlines follow it");
    }
    return drift.abs().compareTo(TOLERANCE) > 0
        ? Diagnosis.optional(
            "clock",
            found + ", and the file system is " + drift.toSeconds() + " s off",
            "set both machines' clocks, with NTP")
        : Diagnosis.ok("clock", found);
  }

  /** Nothing where the folder cannot be written: that is told elsewhere. */
  private static Duration drift(Path folder) {
    try {
      var file = Files.createTempFile(folder, ".artel", ".try");
      var written = Files.getLastModifiedTime(file).toInstant();
      Files.delete(file);
      return Duration.between(Instant.now(), written);
    } catch (IOException e) {
      return Duration.ZERO;
    }
  }
}
