package dev.artel.cli.network;

import java.io.PrintStream;
import java.util.List;

/**
 * Shows a network while it runs, on the error stream: a table that is redrawn where there is a
 * terminal, otherwise a line whenever the poster's task moves on or a process is started again.
 */
public final class LiveView implements Network.Watcher {
  private static final String UP = "\u001b[%dA";
  private static final String CLEAR = "\u001b[2K";

  private final PrintStream out;
  private final boolean redraws;
  private String stage = "";
  private int starts;
  private int drawn;

  /**
   * @param redraws whether there is a terminal
   */
  public LiveView(PrintStream out, boolean redraws) {
    this.out = out;
    this.redraws = redraws;
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
    int all = view.parties().stream().mapToInt(PartyProcess.Look::starts).sum();
    if (starts > 0 && all > starts) {
      out.println("started again: " + (all - starts));
    }
    starts = all;
  }
}
