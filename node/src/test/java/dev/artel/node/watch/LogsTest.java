package dev.artel.node.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.core.wire.Json;
import dev.artel.core.wire.Tree;
import dev.artel.node.nodefile.NodeFile;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class LogsTest {
  private static LogRecord line() {
    var line = new LogRecord(Level.WARNING, "the store says \"{0}\"\nand more");
    line.setParameters(new Object[] {"full"});
    line.setInstant(Instant.parse("2026-01-02T03:04:05Z"));
    line.setLoggerName("dev.artel.node.Vitals");
    return line;
  }

  @Test
  void shouldWriteALineForPeople() {
    assertThat(Logs.formatter(NodeFile.Log.PLAIN).format(line()))
        .isEqualToIgnoringNewLines("2026-01-02 03:04:05 WARNING the store says \"full\" and more");
  }

  @Test
  void shouldWriteAnObjectForPrograms() {
    var text = Logs.formatter(NodeFile.Log.JSON).format(line());

    assertThat(text).endsWith("}\n").doesNotContain("\n{");
    assertThat(text.strip()).doesNotContain("\n");
    assertThat(((Tree.Obj) Json.parse(text)).fields())
        .containsKeys("time", "level", "logger", "message");
  }
}
