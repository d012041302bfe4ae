package dev.artel.cli.run;

import dev.artel.core.paradigm.Cell;
import dev.artel.core.paradigm.Exhibit;
import dev.artel.core.paradigm.View;
import dev.artel.node.PlainText;
import dev.artel.node.report.Coinage;
import dev.artel.node.report.Fact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a report says first of a run, whichever its paradigm. */
record RunFacts(Path folder, CheckedFile checked, View view) {
  private static final int MOST_FIGURES = 3;

  List<Fact> all(Endowment endowment, List<Exhibit> exhibits) throws IOException {
    var facts = new ArrayList<Fact>();
    facts.add(state());
    facts.addAll(figures(exhibits));
    facts.add(coins(endowment));
    facts.add(Fact.of("paradigm", checked.paradigm().name()));
    facts.add(new Fact("parties", Cell.of(endowment.parties().size())));
    facts.add(Fact.of("ledger", "%d blocks".formatted(view.now().height() + 1)));
    var data = folder.resolve("data.txt");
    if (Files.exists(data)) {
      var text = PlainText.read(data).strip();
      facts.add(Fact.of("data", text.substring(text.indexOf(' ') + 1)));
    }
    return facts;
  }

  private Fact state() {
    var standing = checked.paradigm().standing(view);
    return new Fact(
        "state",
        standing.over()
            ? new Cell.Mark(Cell.Tone.GOOD, "the task is over")
            : new Cell.Mark(Cell.Tone.OPEN, standing.stage()));
  }

  /** Where the curves end. */
  private static List<Fact> figures(List<Exhibit> exhibits) {
    var figures = new ArrayList<Fact>();
    for (var exhibit : exhibits) {
      if (exhibit instanceof Exhibit.Curve curve) {
        curve.series().stream()
            .filter(series -> !series.points().isEmpty())
            .forEach(series -> figures.add(figure(curve, series)));
      }
    }
    return figures.stream().limit(MOST_FIGURES).toList();
  }

  private static Fact figure(Exhibit.Curve curve, Exhibit.Series series) {
    var point = series.points().getLast();
    var value = String.format(Locale.ROOT, "%.4f", point.y());
    var at = String.format(Locale.ROOT, "%.0f", point.x());
    var name = "%s, %s".formatted(curve.ordinate(), series.name());
    return Fact.of(name, "%s after %s %s".formatted(value, curve.abscissa(), at));
  }

  private Fact coins(Endowment endowment) {
    var coins = Coinage.of(endowment.total(), view.rows());
    return new Fact(
        "coins",
        coins.isConserved()
            ? new Cell.Mark(Cell.Tone.GOOD, "all accounted for")
            : new Cell.Mark(
                Cell.Tone.BAD, coins.minted() + " minted, " + coins.found() + " found"));
  }
}
