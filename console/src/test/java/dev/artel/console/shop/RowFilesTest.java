package dev.artel.console.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.core.values.Bytes;
import dev.artel.learning.recommender.rows.Column;
import dev.artel.learning.recommender.rows.Interactions;
import dev.artel.learning.recommender.rows.ItemKeys;
import dev.artel.learning.recommender.rows.Reading;
import dev.artel.learning.recommender.rows.ShopCsv;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RowFilesTest {
  private static final String HEADER = "user_id,product_id,category_code,brand,price,event_type\n";
  private static final String TIMED =
      "user_id,event_time,product_id,category_code,brand,price,event_type\n";
  private static final ItemKeys KEYS = ItemKeys.of(Bytes.hex("0x01"));

  @TempDir private Path dir;

  private RowFiles open() throws IOException {
    var rows = IntStream.range(0, 20).mapToObj(row -> row + ",1,,,1,view\n");
    var first = dir.resolve("first.csv");
    Files.writeString(first, rows.collect(Collectors.joining("", HEADER, "")));
    return RowFiles.open(dir.resolve("shop"), first, KEYS);
  }

  private static Reading.Read read(long user) throws IOException {
    var line = user + ",2019-11-01 09:00:00 UTC,1,,,1,view\n";
    var octets = (TIMED + line).getBytes(StandardCharsets.UTF_8);
    return (Reading.Read) ShopCsv.read(new ByteArrayInputStream(octets), KEYS);
  }

  private static List<Long> users(Interactions rows) {
    return IntStream.range(0, rows.size()).mapToObj(row -> rows.at(Column.USER, row)).toList();
  }

  @Test
  void shouldKeepTheLatestTenthOfWhatItBeganWithApartForGood() throws Exception {
    open().add("a form", read(77));
    open().forget(19);

    var kept = open().read();

    assertThat(users(kept.held().rows())).containsExactly(18L);
    assertThat(users(kept.shared().rows())).hasSize(19).endsWith(17L, 77L);
  }

  @Test
  void shouldReadWhatCameLaterInTheOrderInWhichItCame() throws Exception {
    var files = open();
    for (int i = 0; i < 5; i++) {
      assertThat(files.add("form " + i, read(100 + i))).isTrue();
      assertThat(open().add("form " + i, read(5))).isFalse();
    }

    assertThat(users(open().read().shared().rows())).endsWith(100L, 101L, 102L, 103L, 104L);
  }
}
