package dev.artel.cli.shops;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

/** Three small shops with the same products: 300 customers each, 1,500 rows. */
final class Villages {
  private static final String[] BRANDS = {"samsung", "apple", "bosch", "lg", ""};
  private static final String[] CODES = {
    "electronics.smartphone", "electronics.audio.headphone", "appliances.kitchen.washer", ""
  };
  private static final int ROWS = 1_500;
  private static final String HEADER =
      "user_id,event_time,event_type,product_id,category_id,category_code,brand,price,user_session\n";

  static final int CUSTOMERS = 300;

  private Villages() {}

  static Path write(Path folder, long seed) throws IOException {
    for (int shop = 0; shop < 3; shop++) {
      Files.writeString(folder.resolve("shop_" + shop + ".csv"), rows(seed + shop));
    }
    return folder;
  }

  private static String rows(long seed) {
    var random = new SplittableRandom(seed);
    var text = new StringBuilder("user_id,product_id,category_code,brand,price,event_type\n");
    for (int row = 0; row < ROWS; row++) {
      int user = row < CUSTOMERS ? row : random.nextInt(CUSTOMERS);
      int product = user / 10 * 5 + random.nextInt(5);
      text.append(1000 + user).append(',').append(product).append(',');
      text.append(CODES[product % CODES.length]).append(',');
      text.append(BRANDS[product % BRANDS.length]).append(',');
      text.append(20 + 7 * product).append(".5,view\n");
    }
    return text.toString();
  }

  /** Two new customers who looked at the same products of different tastes. */
  static String news(int first) {
    var text = new StringBuilder(HEADER);
    for (int user = first; user < first + 2; user++) {
      for (int product = 0; product < 25; product += 5) {
        text.append(user).append(",2019-11-01 09:00:00 UTC,view,").append(product);
        text.append(",,,,20.5,\n");
      }
    }
    return text.toString();
  }
}
