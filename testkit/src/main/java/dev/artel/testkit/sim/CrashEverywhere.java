package dev.artel.testkit.sim;

import dev.artel.testkit.sim.Fault.Moment;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The queen of tests: plays a scenario, then plays it again for every step and every moment of a
 * step, with a crash of whoever does it there; the rows in the end must be those of the first time.
 * So nothing that matters lives in a process, and nothing is done twice.
 *
 * <p>A crash costs time. Where rows keep the order of what parties do, stagger their starts ({@link
 * Pace#staggered}) by more than a restart; where rows keep times, blank these out ({@link
 * #timeless}); and let deadlines be far enough away.
 *
 * @param keepJournal whether a journal outlives the crash
 * @param timeless takes out of a row what may differ because a crash costs time
 */
public record CrashEverywhere(
    Scenario scenario, boolean keepJournal, UnaryOperator<Record> timeless) {

  public static CrashEverywhere of(Scenario scenario) {
    return new CrashEverywhere(scenario, true, UnaryOperator.identity());
  }

  public CrashEverywhere losingJournals() {
    return new CrashEverywhere(scenario, false, timeless);
  }

  public CrashEverywhere timeless(UnaryOperator<Record> view) {
    return new CrashEverywhere(scenario, keepJournal, view);
  }

  /** Returns how many crashes there were; an {@link AssertionError} names the first bad one. */
  public int check() {
    var calm = scenario.run();
    require(calm, calm);
    int crashes = 0;
    for (int step = 1; step <= calm.steps(); step++) {
      for (var moment : Moment.values()) {
        var crash = new Fault.CrashAtStep(step, moment, keepJournal);
        var ending = scenario.with(crash).run();
        require(ending, calm);
        crashes += ending.crashes();
      }
    }
    return crashes;
  }

  private void require(Ending ending, Ending calm) {
    require(ending.isOver(), ending, "it does not end");
    require(ending.isConserved(), ending, "coins are not conserved");
    require(ending.isReplicated(), ending, "the events do not give the rows");
    var is = seen(ending);
    var was = seen(calm);
    Stream.concat(was.keySet().stream(), is.keySet().stream())
        .filter(key -> !Objects.equals(was.get(key), is.get(key)))
        .findFirst()
        .ifPresent(key -> require(false, ending, was.get(key) + " became " + is.get(key)));
  }

  private static void require(boolean holds, Ending ending, String otherwise) {
    if (!holds) {
      throw new AssertionError(otherwise + " in " + ending);
    }
  }

  private SortedMap<String, Record> seen(Ending ending) {
    var rows = new TreeMap<String, Record>();
    ending.allRows().forEach((key, row) -> rows.put(key, timeless.apply(row)));
    return rows;
  }
}
