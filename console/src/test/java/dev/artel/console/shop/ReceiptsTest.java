package dev.artel.console.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.console.Village;
import dev.artel.learning.recommender.rows.Reading;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a receipt says is what leaves, as counting by hand has it. */
class ReceiptsTest {
  private static final int LEAST = 2;

  @TempDir private Path folder;

  /** What one shop tells: a product alone stands as a pair with itself. */
  private static Map<List<Long>, Integer> counts(String csv) {
    var baskets = new TreeMap<Long, Set<Long>>();
    for (var line : csv.lines().skip(1).toList()) {
      var cells = line.split(",", -1);
      baskets
          .computeIfAbsent(Long.parseLong(cells[0]), u -> new TreeSet<>())
          .add(Long.parseLong(cells[1]));
    }
    var counts = new TreeMap<List<Long>, Integer>(Comparator.comparing(Object::toString));
    for (var basket : baskets.values()) {
      assertThat(basket).hasSizeLessThanOrEqualTo(8);
      for (long one : basket) {
        for (long other : basket) {
          if (one <= other) {
            counts.merge(List.of(one, other), 1, Integer::sum);
          }
        }
      }
    }
    return counts;
  }

  private static String more(long seed) {
    var random = new SplittableRandom(seed);
    var text = new StringBuilder();
    for (int row = 0; row < 12; row++) {
      text.append(2_000 + random.nextInt(3)).append(',').append(500 + random.nextInt(4));
      text.append(",,,1,view\n");
    }
    return text.toString();
  }

  @Test
  void shouldNameExactlyTheCountsThatLeaveAndHowManyStay() throws Exception {
    for (long seed = 1; seed <= 20; seed++) {
      check(seed);
    }
  }

  private void check(long seed) throws Exception {
    var old = Village.rows(seed);
    var fresh = more(seed);
    try (var village = new Village(folder, "shop" + seed, old)) {
      var leaving =
          village.shop.leaving(read(village, old.lines().findFirst().orElseThrow(), fresh));

      var before = counts(old);
      var expected = new TreeSet<String>();
      int staying = 0;
      for (var entry : counts(old + fresh).entrySet()) {
        int was = before.getOrDefault(entry.getKey(), 0);
        int is = entry.getValue();
        if (was != is && is >= LEAST) {
          expected.add(entry.getKey() + ": " + (was < LEAST ? 0 : was) + " to " + is);
        } else if (was != is) {
          staying++;
        }
      }
      assertThat(told(leaving)).as("seed %d", seed).isEqualTo(expected);
      assertThat(leaving.staying()).as("seed %d", seed).isEqualTo(staying);
    }
  }

  private static Reading.Read read(Village village, String header, String rows) throws Exception {
    var bytes = (header + "\n" + rows).getBytes(StandardCharsets.UTF_8);
    return (Reading.Read) village.shop.read(new ByteArrayInputStream(bytes));
  }

  private static Set<String> told(Leaving leaving) {
    var told = new TreeSet<String>();
    for (var item : leaving.items()) {
      long id = item.product().id();
      told.add(List.of(id, id) + ": " + item.before() + " to " + item.after());
    }
    for (var pair : leaving.pairs()) {
      var ids = List.of(pair.one().id(), pair.other().id());
      told.add(ids + ": " + pair.before() + " to " + pair.after());
    }
    return told;
  }

  @Test
  void shouldSayThatNothingLeavesOfACustomerWhoIsAlone() throws Exception {
    try (var village = new Village(folder, "alone")) {
      var header = "user_id,product_id,category_code,brand,price,event_type";
      var rows = "9,901,,,1,view\n9,902,,,1,view\n9,903,,,1,view\n";

      var leaving = village.shop.leaving(read(village, header, rows));

      assertThat(leaving.nothing()).isTrue();
      assertThat(leaving.staying()).isEqualTo(3 + 3);
    }
  }
}
