package dev.artel.node.watch;

import dev.artel.node.nodefile.NodeFile;
import java.util.logging.ConsoleHandler;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;

/** Where a node's log goes: the error stream, a line for each record. */
public final class Logs {
  private Logs() {}

  /** For the whole process, once. */
  public static void write(NodeFile.Log form) {
    LogManager.getLogManager().reset();
    var handler = new ConsoleHandler();
    handler.setFormatter(formatter(form));
    handler.setLevel(Level.ALL);
    var root = Logger.getLogger("");
    root.addHandler(handler);
    root.setLevel(Level.INFO);
  }

  static Formatter formatter(NodeFile.Log form) {
    return switch (form) {
      case PLAIN -> new PlainLines();
      case JSON -> new JsonLines();
    };
  }
}
