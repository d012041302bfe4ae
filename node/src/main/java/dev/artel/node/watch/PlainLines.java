package dev.artel.node.watch;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/** A log for people. */
final class PlainLines extends Formatter {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

  @Override
  public String format(LogRecord line) {
    var text = formatMessage(line).replace("\n", " ");
    return "%s %-7s %s%n".formatted(TIME.format(line.getInstant()), line.getLevel(), text);
  }
}
