package dev.artel.cli.run;

import dev.artel.core.wire.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** How a run ended: for people, for programs, and how the figures came about. */
public record Report(List<String> lines, Tree tree, String note) {
  public Report {
    lines = List.copyOf(lines);
  }

  /** The same, and what an audit found. */
  public Report audited(Certificate certificate) {
    var told = new ArrayList<>(lines);
    told.add("audit: " + certificate.verdict());
    var fields = new LinkedHashMap<String, Tree>();
    if (tree instanceof Tree.Obj(var own, int _)) {
      fields.putAll(own);
    }
    fields.put("audit", certificate.tree());
    return new Report(told, new Tree.Obj(fields, 0), note);
  }
}
