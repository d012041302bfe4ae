package dev.artel.cli.show;

import dev.artel.core.paradigm.Standing;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * How a run goes on, on the error stream: one line that is redrawn where there is a terminal,
 * otherwise a line for each stage. What it says of the time left is a straight line through what
 * has passed.
 */
public final class LiveProgress {
  private static final int BAR_WIDTH = 24;
  private static final int LINE_WIDTH = 110;
  private static final double TOO_EARLY = 0.08;

  private final PrintStream out;
  private final boolean redraws;
  private final Names names;
  private final long every;
  private long started;
  private long shown;
  private double doneBefore = -1;
  private String stage = "";

  /**
   * @param redraws whether there is a terminal
   * @param every milliseconds between redrawings at the least
   */
  public LiveProgress(PrintStream out, boolean redraws, Names names, int every) {
    this.out = out;
    this.redraws = redraws;
    this.names = names;
    this.every = Duration.ofMillis(every).toNanos();
  }

  /**
   * @param now as {@link System#nanoTime} gives it
   */
  public void show(Standing standing, long now) {
    if (doneBefore < 0) {
      doneBefore = standing.done();
      started = now;
    }
    boolean isNew = !standing.stage().equals(stage);
    stage = standing.stage();
    if (redraws && (isNew || now - shown >= every)) {
      shown = now;
      var line = line(standing, Duration.ofNanos(now - started));
      out.print("\r" + line + " ".repeat(Math.max(0, LINE_WIDTH - line.length())));
      out.flush();
    } else if (isNew && !redraws) {
      out.println(standing.stage());
    }
  }

  /** A line that stays. */
  public void say(String line) {
    if (redraws) {
      out.print("\r" + " ".repeat(LINE_WIDTH) + "\r");
    }
    out.println(line);
  }

  public void end() {
    if (redraws) {
      out.print("\r" + " ".repeat(LINE_WIDTH) + "\r");
      out.flush();
    }
  }

  String line(Standing standing, Duration elapsed) {
    int filled = (int) Math.round(standing.done() * BAR_WIDTH);
    var bar = "#".repeat(filled) + ".".repeat(BAR_WIDTH - filled);
    var text =
        String.format(
            Locale.ROOT,
            "[%s] %s  %s%s",
            bar,
            timeLeft(standing.done(), elapsed),
            standing.stage(),
            acted(standing));
    return text.length() <= LINE_WIDTH ? text : text.substring(0, LINE_WIDTH);
  }

  private String timeLeft(double done, Duration elapsed) {
    double gained = done - doneBefore;
    if (gained < TOO_EARLY) {
      return "--:-- left";
    }
    long seconds = Math.round(elapsed.toMillis() / 1000.0 * (1 - done) / gained);
    return String.format(Locale.ROOT, "%02d:%02d left", seconds / 60, seconds % 60);
  }

  private String acted(Standing standing) {
    if (standing.waitsFor().isEmpty()) {
      return "";
    }
    var missing =
        standing.waitsFor().stream()
            .filter(party -> !standing.acted().contains(party))
            .map(names::of)
            .collect(Collectors.joining(" "));
    return "  "
        + standing.acted().size()
        + "/"
        + standing.waitsFor().size()
        + (missing.isEmpty() ? "" : ", waiting for " + missing);
  }
}
