package dev.artel.cli.show;

import dev.artel.core.paradigm.Problem;
import java.nio.file.Path;
import java.util.List;

/** What is wrong with a file, for one message. */
public final class Problems {
  private Problems() {}

  public static String told(Path path, List<Problem> problems) {
    var text = new StringBuilder();
    for (var problem : problems) {
      text.append(text.isEmpty() ? "" : "\nartel: ").append(path);
      text.append(problem.line() > 0 ? ":" + problem.line() : "").append(": ");
      text.append(problem.what());
      text.append(problem.remedy().isEmpty() ? "" : "; " + problem.remedy());
    }
    return text.toString();
  }
}
