package dev.artel.bench.recommender;

import dev.artel.core.values.Bytes;
import dev.artel.learning.recommender.model.Als;
import dev.artel.learning.recommender.model.AlsPlan;
import dev.artel.learning.recommender.model.Gram;
import dev.artel.learning.recommender.model.Incidence;
import dev.artel.learning.recommender.model.ItemFactors;
import dev.artel.learning.recommender.model.NeighbourPlan;
import dev.artel.learning.recommender.model.Neighbours;
import dev.artel.learning.recommender.model.Shop;
import dev.artel.learning.recommender.rows.Interactions;
import dev.artel.learning.recommender.rows.ItemKeys;
import dev.artel.learning.recommender.rows.Reading;
import dev.artel.learning.recommender.rows.ShopCsv;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * A million invented rows of 200,000 people on 100,000 items with a long tail (a place is the cube
 * of a uniform number): how long reading and fitting take on one thread. Run by {@code bench/run
 * recommender.Speed}.
 */
public final class Speed {
  private static final long SEED = 1;
  private static final int ROWS = 1_000_000;
  private static final int PEOPLE = 200_000;
  private static final int ITEMS = 100_000;
  private static final int TAIL = 3;
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
    var file = file();
    var start = clock.instant();
    var rows = read(file);
    tell("CSV, rows a minute", ROWS / seconds(start) * 60);
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
    start = clock.instant();
    sweep(shop);
    tell("half a sweep of ALS and its sums, k = 20, seconds", seconds(start));
    var memory = Runtime.getRuntime();
    tell("heap in the end, MiB", (memory.totalMemory() - memory.freeMemory()) / MEGABYTE);
  }

  private static void sweep(Shop shop) {
    var plan = AlsPlan.DEFAULT;
    var order = shop.items().byKey();
    var keys = new long[order.length];
    Arrays.setAll(keys, i -> shop.items().key(order[i]));
    Als.of(plan, shop.items(), ItemFactors.drawn(keys, SEED, plan.factors())).people(shop);
  }

  private static byte[] file() {
    var random = new SplittableRandom(SEED);
    var text = new StringBuilder("user_id,product_id,category_code,brand,price,event_type\n");
    for (int row = 0; row < ROWS; row++) {
      int item = (int) (ITEMS * Math.pow(random.nextDouble(), TAIL));
      text.append(random.nextInt(PEOPLE)).append(',').append(item).append(",code.");
      text.append(item % 300).append(",brand").append(item % 2_000).append(',');
      text.append(1 + item % 1_000).append(".99,view\n");
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static Interactions read(byte[] file) throws IOException {
    var keys = ItemKeys.of(Bytes.of(new byte[] {1}));
    return switch (ShopCsv.read(new ByteArrayInputStream(file), keys)) {
      case Reading.Read(Interactions rows, var _) -> rows;
      case Reading.Refused refused -> throw new IllegalStateException(refused.toString());
    };
  }

  private double seconds(Instant start) {
    return Duration.between(start, clock.instant()).toMillis() / 1e3;
  }

  private void tell(String what, double value) {
    out.printf(Locale.ROOT, "%s: %,.3f%n", what, value);
  }
}
