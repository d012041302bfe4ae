package dev.artel.cli.run;

import dev.artel.core.paradigm.Finding;
import dev.artel.core.values.Digests;
import dev.artel.node.PlainText;
import dev.artel.node.RunFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a finished run's plain files hash to, in a file that {@code sha256sum -c} reads. Ledger,
 * store and journal hold the hashes of their contents themselves.
 */
final class Sums {
  private static final String FILE = "SHA256SUMS";
  private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  ([A-Za-z0-9._-]{1,80})");
  private static final List<String> NAMES =
      List.of(
          "FORMAT",
          "run.yaml",
          "data.txt",
          Head.FILE,
          "metrics.jsonl",
          Guards.FILE,
          "summary.json",
          "report.html");

  private Sums() {}

  static void write(RunFolder folder) throws IOException {
    var lines = new StringBuilder();
    for (var name : names(folder)) {
      if (Files.exists(folder.file(name))) {
        lines.append(sum(folder.file(name))).append("  ").append(name).append('\n');
      }
    }
    folder.write(FILE, lines.toString());
  }

  private static List<String> names(RunFolder folder) throws IOException {
    var names = new ArrayList<>(NAMES);
    names.addAll(ModelFiles.in(folder.path()));
    return names;
  }

  static Finding check(Path folder) throws IOException {
    if (!Files.exists(folder.resolve(FILE))) {
      return Finding.unchecked("files", "the run has not ended: there is no " + FILE + " yet");
    }
    var wrong = new ArrayList<String>();
    int count = 0;
    for (var line : PlainText.read(folder.resolve(FILE)).lines().toList()) {
      count++;
      var parts = LINE.matcher(line);
      if (!parts.matches()) {
        wrong.add(FILE + ", line " + count + " is damaged");
      } else if (!Files.exists(folder.resolve(parts.group(2)))) {
        wrong.add(parts.group(2) + " is missing");
      } else if (!sum(folder.resolve(parts.group(2))).equals(parts.group(1))) {
        wrong.add(parts.group(2) + " is not as the run left it");
      }
    }
    var detail = wrong.isEmpty() ? count + " files as the run left them" : String.join("; ", wrong);
    return Finding.of("files", wrong.isEmpty(), detail);
  }

  private static String sum(Path file) throws IOException {
    return Digests.sha256(Files.readAllBytes(file)).toString().substring(2);
  }
}
