package dev.artel.node.watch;

import static dev.artel.node.report.ExhibitTrees.object;
import static dev.artel.node.report.ExhibitTrees.text;

import dev.artel.core.wire.Json;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/** A log for programs: an object a line, as JSON Lines has it. */
final class JsonLines extends Formatter {
  @Override
  public String format(LogRecord line) {
    var tree =
        object(
            "time", text(line.getInstant().toString()),
            "level", text(line.getLevel().getName()),
            "logger", text(String.valueOf(line.getLoggerName())),
            "message", text(formatMessage(line)));
    return Json.write(tree) + "\n";
  }
}
