package dev.artel.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;

/** What the command said, and with which code it ended. */
record Said(int code, String out, String err) {
  static Said artel(Object... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    var line = Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    var texts = Arrays.stream(arguments).map(Object::toString).toArray(String[]::new);
    return new Said(line.execute(texts), out.toString(), err.toString());
  }
}
