package dev.artel.cli.network;

import java.io.PrintStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Shows a network while it runs, on the error stream: a table that is redrawn where there is a
 * terminal, otherwise a line whenever the poster's task moves on or a process is started again.
 */
public final class LiveView implements Network.Watcher {
  private static final String UP = "\u001b[%dA";
  private static final String CLEAR = "\u001b[2K";

  private final PrintStream out;
  private final boolean redraws;
  private final Map<String, Integer> starts = new HashMap<>();
  private String stage = "";
  private int drawn;

  /**
   * @param redraws whether there is a terminal
   */
  public LiveView(PrintStream out, boolean redraws) {
    this.out = out;
    this.redraws = redraws;
  }

  @Override
  public void begins(String what) {
    out.println("artel: " + what);
  }

  @Override
  public void seen(NetworkView view) {
    if (redraws) {
      draw(view.lines());
    } else {
      tell(view);
    }
  }

  private void draw(List<String> lines) {
    var text = new StringBuilder();
    if (drawn > 0) {
      text.append(UP.formatted(drawn));
    }
    lines.forEach(line -> text.append(CLEAR).append(line).append('\n'));
    out.print(text);
    out.flush();
    drawn = lines.size();
  }

  private void tell(NetworkView view) {
    var now = view.parties().getFirst().stage();
    if (!now.isEmpty() && !now.equals(stage)) {
      stage = now;
      out.println(now);
    }
    for (var party : view.parties()) {
      if (party.starts() > starts.getOrDefault(party.name(), 1)) {
        out.println("started again: " + party.name());
      }
      starts.put(party.name(), party.starts());
    }
  }
}
