package dev.artel.cli.shops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of the documents, on the three shops' own files. */
@Tag("long")
class ContributedExampleTest {
  private static final Path EXAMPLE = Path.of("..", "examples", "contribute.csv");
  private static final Pattern CHANGED =
      Pattern.compile("The lists of <strong>(\\d+)</strong> of (Shop \\d)'s (\\d+) customers");
  private static final int MANY = 50;

  @TempDir private Path dir;

  @Test
  void shouldChangeManyListsInEachOtherShopAndSayHowMany() throws Exception {
    var data = data();
    try (var _ = ShopSites.start(dir, data, 0)) {
      var shops = Caller.of(ShopsFolder.open(dir, 3, 0));
      Caller.await("all have averaged all", () -> Caller.areSettled(shops));
      for (var shop : shops) {
        Caller.await("lists of " + shop.name(), () -> shop.page("/").contains("customers changed"));
      }
      var before = List.of(lists(shops.get(1), data, 1), lists(shops.get(2), data, 2));

      var csv = Files.readString(EXAMPLE);
      assertThat(shops.getFirst().contribute("the example", csv)).isEqualTo(201);

      for (int other = 1; other <= 2; other++) {
        var shop = shops.get(other);
        var was = before.get(other - 1);
        var file = other;
        Caller.await("lists", () -> changed(was, lists(shop, data, file)) >= MANY);
        long changed = changed(was, lists(shop, data, file));
        var page = CHANGED.matcher(shop.page("/"));
        assertThat(page.find()).isTrue();
        assertThat(List.of(page.group(1), page.group(2)))
            .containsExactly(Long.toString(changed), shop.name());
      }
    }
  }

  private static Path data() {
    var folder =
        Optional.ofNullable(System.getenv("ARTEL_DATA"))
            .map(Path::of)
            .orElse(Path.of("..", "..", "shared", "data"))
            .resolve("ecommerce");
    if (!Files.exists(folder) && "1".equals(System.getenv("ARTEL_REQUIRE_ALL"))) {
      Assertions.fail("no shops' files in " + folder);
    }
    Assumptions.assumeTrue(Files.exists(folder), "no shops' files in " + folder);
    return folder;
  }

  /** Of each customer in the shop's file. */
  private static Map<Long, List<Long>> lists(Caller shop, Path data, int file)
      throws IOException, InterruptedException {
    var lists = new LinkedHashMap<Long, List<Long>>();
    for (var line : Files.readAllLines(data.resolve("shop_" + file + ".csv"))) {
      var user = line.substring(0, line.indexOf(','));
      if (!user.equals("user_id") && !lists.containsKey(Long.valueOf(user))) {
        lists.put(Long.valueOf(user), shop.ten(Long.parseLong(user)));
      }
    }
    return lists;
  }

  private static long changed(Map<Long, List<Long>> before, Map<Long, List<Long>> after) {
    return before.entrySet().stream()
        .filter(one -> !one.getValue().equals(after.getOrDefault(one.getKey(), List.of())))
        .count();
  }
}
