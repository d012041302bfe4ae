package dev.artel.cli.shops;

import static dev.artel.node.report.ExhibitTrees.list;
import static dev.artel.node.report.ExhibitTrees.number;
import static dev.artel.node.report.ExhibitTrees.object;
import static dev.artel.node.report.ExhibitTrees.text;

import dev.artel.console.shop.LocalShop;
import dev.artel.console.shop.Product;
import dev.artel.console.shop.Step;
import dev.artel.core.wire.Tree;
import dev.artel.learning.recommender.rows.Reading;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How long it takes from a contribution in one shop until the others show other lists. */
public record ShopsBench(List<Row> rows) {
  private static final Duration QUIET = Duration.ofSeconds(2);
  private static final Duration LONGEST = Duration.ofMinutes(1);
  private static final String CUSTOMERS = "90000";

  /**
   * @param seconds until the lists of both others were others
   * @param changed customers of the others who have another list
   */
  record Row(String from, double seconds, List<Integer> changed) {
    Row {
      changed = List.copyOf(changed);
    }
  }

  public ShopsBench {
    rows = List.copyOf(rows);
  }

  /**
   * @param data where {@code shop_0.csv} and the others are
   * @param example rows of new customers, who are others in each shop
   */
  public static ShopsBench run(Path folder, Path data, Path example)
      throws IOException, InterruptedException {
    var csv = Files.readString(example);
    var rows = new ArrayList<Row>();
    try (var sites = ShopSites.start(folder, data, 0)) {
      for (var shop : sites.shops()) {
        for (var each : sites.shops()) {
          awaitQuiet(each);
        }
        var customers = Integer.toString(90_010 + rows.size());
        rows.add(contribute(shop, sites.shops(), csv.replace(CUSTOMERS, customers)));
      }
    }
    return new ShopsBench(rows);
  }

  private static void awaitQuiet(LocalShop shop) throws InterruptedException {
    long seen = shop.version();
    long next = shop.await(seen, QUIET);
    while (next != seen || !isThrough(shop)) {
      seen = next;
      next = shop.await(seen, QUIET);
    }
  }

  private static boolean isThrough(LocalShop shop) {
    return shop.cooperation().courses().stream()
        .flatMap(course -> course.steps().stream())
        .allMatch(Step::done);
  }

  private static Row contribute(LocalShop from, List<LocalShop> all, String csv)
      throws IOException, InterruptedException {
    var others = all.stream().filter(shop -> !shop.equals(from)).toList();
    var before = others.stream().map(ShopsBench::lists).toList();
    long start = System.nanoTime();
    if (!(from.read(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)))
            instanceof Reading.Read rows)
        || !from.contribute("bench", rows)) {
      throw new IllegalStateException("the example's rows are refused: check the file");
    }
    for (int i = 0; i < others.size(); i++) {
      awaitOther(others.get(i), before.get(i));
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    return new Row(from.name(), seconds, others.stream().map(LocalShop::changedLists).toList());
  }

  private static void awaitOther(LocalShop shop, List<List<Product>> before)
      throws IOException, InterruptedException {
    long end = System.nanoTime() + LONGEST.toNanos();
    long seen = shop.version();
    while (lists(shop).equals(before)) {
      if (System.nanoTime() > end) {
        throw new IOException(shop.name() + " shows no other lists within a minute");
      }
      seen = shop.await(seen, QUIET);
    }
  }

  private static List<List<Product>> lists(LocalShop shop) {
    return shop.customers("", Integer.MAX_VALUE).stream()
        .flatMap(id -> shop.customer(id).stream())
        .map(customer -> customer.now())
        .toList();
  }

  public List<String> lines() {
    return rows.stream()
        .map(
            row ->
                String.format(
                    Locale.ROOT,
                    "contributed in %s: both others show new lists after %.2f s, to %s customers",
                    row.from(),
                    row.seconds(),
                    row.changed()))
        .toList();
  }

  public Tree tree() {
    return object(
        "rows",
        list(
            rows,
            row ->
                object(
                    "from", text(row.from()),
                    "seconds",
                        number(BigDecimal.valueOf(row.seconds()).setScale(3, RoundingMode.HALF_UP)),
                    "changed", list(row.changed(), n -> number(BigDecimal.valueOf(n))))));
  }
}
