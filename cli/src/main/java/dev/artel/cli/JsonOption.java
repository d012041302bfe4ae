package dev.artel.cli;

import dev.artel.core.wire.Json;
import dev.artel.core.wire.Tree;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Option;

/** Lets a command answer in JSON instead of lines. */
final class JsonOption {
  @Option(names = "--json", description = "Answer in JSON.")
  private boolean json;

  boolean isSet() {
    return json;
  }

  void print(PrintWriter out, Tree tree, List<String> lines) {
    if (json) {
      out.print(Json.pretty(tree));
    } else {
      lines.forEach(out::println);
    }
    out.flush();
  }
}
