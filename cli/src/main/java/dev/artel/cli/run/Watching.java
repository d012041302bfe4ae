package dev.artel.cli.run;

import dev.artel.cli.show.LiveProgress;
import dev.artel.core.paradigm.Exhibit;
import dev.artel.core.paradigm.Paradigm;
import dev.artel.core.paradigm.View;
import dev.artel.node.LocalNetwork;
import dev.artel.node.report.Metrics;
import java.util.Locale;

/** Shows and notes what happens, turn by turn. */
final class Watching implements LocalNetwork.Watcher {
  private final Paradigm paradigm;
  private final LiveProgress progress;
  private final Metrics metrics;

  Watching(Paradigm paradigm, LiveProgress progress, Metrics metrics) {
    this.paradigm = paradigm;
    this.progress = progress;
    this.metrics = metrics;
  }

  @Override
  public void turned(View view) {
    for (var exhibit : paradigm.exhibits(view)) {
      if (exhibit instanceof Exhibit.Curve curve) {
        metrics.add(curve).forEach(p -> progress.say(line(curve, p)));
      }
    }
    progress.show(paradigm.standing(view), System.nanoTime());
  }

  private static String line(Exhibit.Curve curve, Metrics.Noted noted) {
    return String.format(
        Locale.ROOT,
        "%s %.0f: %s %.4f (%s)",
        curve.abscissa(),
        noted.point().x(),
        curve.ordinate(),
        noted.point().y(),
        noted.series());
  }

  void end() {
    progress.end();
  }
}
