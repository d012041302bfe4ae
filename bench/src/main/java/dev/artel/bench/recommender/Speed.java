package dev.artel.bench.recommender;

import dev.artel.learning.recommender.model.Als;
import dev.artel.learning.recommender.model.AlsPlan;
import dev.artel.learning.recommender.model.Gram;
import dev.artel.learning.recommender.model.Incidence;
import dev.artel.learning.recommender.model.NeighbourPlan;
import dev.artel.learning.recommender.model.Neighbours;
import dev.artel.learning.recommender.model.Shop;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;

/**
 * How long reading and fitting take on one thread, of a {@link Crowd}. Run by {@code bench/run
 * recommender.Speed}.
 */
public final class Speed {
  private static final double MEGABYTE = 1 << 20;

  private final InstantSource clock;
  private final PrintStream out;

  private Speed(InstantSource clock, PrintStream out) {
    this.clock = clock;
    this.out = out;
  }

  public static void main(String[] args) throws IOException {
    new Speed(InstantSource.system(), System.out).run();
  }

  private void run() throws IOException {
    var file = Crowd.file();
    var start = clock.instant();
    var rows = Crowd.read(file);
    tell("CSV, rows a minute", Crowd.ROWS / seconds(start) * 60);
    start = clock.instant();
    var shop = Shop.of(rows);
    var gram = Gram.of(Incidence.baskets(shop, Integer.MAX_VALUE), 1);
    var neighbours = Neighbours.of(NeighbourPlan.DEFAULT, shop.items(), gram);
    tell("neighbours fitted, seconds", seconds(start));
    tell("pairs", gram.pairs());
    var open = new boolean[shop.items().size()];
    start = clock.instant();
    for (int u = 0; u < 100; u++) {
      neighbours.scores(shop.people().person(u), open);
    }
    tell("one person scored, milliseconds", seconds(start) * 10);
    var plan = AlsPlan.DEFAULT;
    var drawn = Crowd.drawn(shop, plan);
    start = clock.instant();
    Als.of(plan, shop.items(), drawn).people(shop);
    tell("half an exact sweep of ALS and its sums, k = 20, seconds", seconds(start));
    var memory = Runtime.getRuntime();
    tell("heap in the end, MiB", (memory.totalMemory() - memory.freeMemory()) / MEGABYTE);
  }

  private double seconds(Instant start) {
    return Duration.between(start, clock.instant()).toMillis() / 1e3;
  }

  private void tell(String what, double value) {
    out.printf(Locale.ROOT, "%s: %,.3f%n", what, value);
  }
}
