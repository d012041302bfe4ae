package dev.artel.bench.recommender;

import dev.artel.core.values.Bytes;
import dev.artel.learning.recommender.model.AlsPlan;
import dev.artel.learning.recommender.model.ItemFactors;
import dev.artel.learning.recommender.model.Shop;
import dev.artel.learning.recommender.rows.Interactions;
import dev.artel.learning.recommender.rows.ItemKeys;
import dev.artel.learning.recommender.rows.Reading;
import dev.artel.learning.recommender.rows.ShopCsv;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * A million invented rows of 200,000 people on 100,000 items with a long tail: a place is the cube
 * of a uniform number.
 */
final class Crowd {
  static final long SEED = 1;
  static final int ROWS = 1_000_000;
  private static final int PEOPLE = 200_000;
  private static final int ITEMS = 100_000;
  private static final int TAIL = 3;

  private Crowd() {}

  static byte[] file() {
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

  static Interactions read(byte[] file) throws IOException {
    var keys = ItemKeys.of(Bytes.of(new byte[] {1}));
    return switch (ShopCsv.read(new ByteArrayInputStream(file), keys)) {
      case Reading.Read(Interactions rows, var _) -> rows;
      case Reading.Refused refused -> throw new IllegalStateException(refused.toString());
    };
  }

  /** Where sweeps start. */
  static ItemFactors drawn(Shop shop, AlsPlan plan) {
    var order = shop.items().byKey();
    var keys = Arrays.stream(order).mapToLong(shop.items()::key).toArray();
    return ItemFactors.drawn(keys, SEED, plan.factors());
  }
}
