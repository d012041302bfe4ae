package dev.artel.cli;

import static java.util.Objects.requireNonNull;

import dev.artel.core.wire.Json;
import dev.artel.core.wire.Tree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A summary's workers and validators, by name.
 *
 * @param due what its rounds came to, penalties taken off
 * @param got by how much its coins have grown
 */
record Paid(Map<String, Long> due, Map<String, Long> got) {
  static Paid of(Path folder) throws IOException {
    var summary = Json.parse(Files.readString(folder.resolve("summary.json")));
    var due = new TreeMap<String, Long>();
    for (var exhibit : items(summary, "exhibits")) {
      if (List.of("Workers", "Validators").contains(text(exhibit, "title"))) {
        for (var row : items(exhibit, "rows")) {
          var name = text(row, text(row, "role"));
          due.put(name, number(row, "pay") - number(row, "penalties"));
        }
      }
    }
    var got = new TreeMap<String, Long>();
    for (var party : items(summary, "parties")) {
      if (due.containsKey(text(party, "party"))) {
        got.put(text(party, "party"), number(party, "after") - number(party, "before"));
      }
    }
    return new Paid(due, got);
  }

  private static Tree field(Tree tree, String name) {
    return requireNonNull(((Tree.Obj) tree).fields().get(name), name);
  }

  private static List<Tree> items(Tree tree, String field) {
    return ((Tree.Arr) field(tree, field)).items();
  }

  private static String text(Tree tree, String field) {
    return ((Tree.Str) field(tree, field)).value();
  }

  private static long number(Tree tree, String field) {
    return ((Tree.Num) field(tree, field)).value().longValueExact();
  }
}
