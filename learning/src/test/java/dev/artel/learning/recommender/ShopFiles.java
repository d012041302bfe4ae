package dev.artel.learning.recommender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.artel.core.values.Bytes;
import dev.artel.learning.recommender.rows.Interactions;
import dev.artel.learning.recommender.rows.ItemKeys;
import dev.artel.learning.recommender.rows.Reading;
import dev.artel.learning.recommender.rows.ShopCsv;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The real shops, where this machine has them, and small invented ones. */
public final class ShopFiles {
  public static final String HEADER = "user_id,product_id,category_code,brand,price,event_type\n";

  private ShopFiles() {}

  public static ItemKeys keys() {
    return ItemKeys.of(Bytes.of("salt".getBytes(StandardCharsets.UTF_8)));
  }

  public static Path folder() {
    var named = System.getenv("ARTEL_DATA");
    var data = named == null ? Path.of("..", "..", "shared", "data") : Path.of(named);
    var folder = data.resolve("ecommerce");
    if ("1".equals(System.getenv("ARTEL_REQUIRE_ALL"))) {
      assertThat(folder).as("the shops' data").isDirectory();
    }
    assumeTrue(Files.isDirectory(folder), "no shops' data in " + folder);
    return folder;
  }

  public static Interactions shop(int number) {
    try (var file = Files.newInputStream(folder().resolve("shop_" + number + ".csv"))) {
      return rows(ShopCsv.read(file, keys()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Reading read(String text) {
    try {
      return ShopCsv.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), keys());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Of lines without a header. */
  public static Interactions rows(String... lines) {
    return rows(read(HEADER + String.join("\n", lines)));
  }

  public static Interactions rows(Reading reading) {
    assertThat(reading).isInstanceOf(Reading.Read.class);
    return ((Reading.Read) reading).rows();
  }
}
