package dev.artel.console;

import dev.artel.console.login.Passwords;
import dev.artel.console.shop.LocalShop;
import dev.artel.console.site.ShopSite;
import dev.artel.console.web.Site;
import dev.artel.core.values.Bytes;
import dev.artel.learning.recommender.rows.ItemKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;

/** A small shop with a site, for tests: 80 customers, 40 products, 600 rows. */
public final class Village implements AutoCloseable {
  public static final String PASSWORD = "a demo password";
  public static final String TOKEN = "a token for programs";

  private static final String[] BRANDS = {"samsung", "apple", "bosch", "lg", ""};
  private static final String[] CODES = {
    "electronics.smartphone", "electronics.audio.headphone", "appliances.kitchen.washer", ""
  };

  public final TestClock clock = new TestClock();
  public final TogetherInMemory together;
  public final LocalShop shop;
  public final ShopSite site;

  public Village(Path folder, String id) throws IOException, InterruptedException {
    this(folder, id, rows(id.hashCode()));
  }

  public Village(Path folder, String id, String csv) throws IOException, InterruptedException {
    var rows = Files.writeString(folder.resolve(id + ".csv"), csv);
    var salt = ItemKeys.of(Bytes.hex("0x0102"));
    this.together = new TogetherInMemory(id);
    this.shop =
        new LocalShop(new LocalShop.Setup("Shop " + id, folder.resolve(id), rows, salt), together);
    var owner = new ShopSite.Owner(id, Passwords.keep(PASSWORD), TOKEN);
    this.site = new ShopSite(Site.Address.loopback(0), shop, owner, clock);
  }

  public static String rows(long seed) {
    var random = new SplittableRandom(seed);
    var text = new StringBuilder("user_id,product_id,category_code,brand,price,event_type\n");
    for (int row = 0; row < 600; row++) {
      int taste = random.nextInt(8);
      int product = taste * 5 + random.nextInt(5);
      int user = taste * 10 + random.nextInt(10);
      var event = random.nextInt(10) == 0 ? "purchase" : "view";
      text.append(1000 + user).append(',').append(product).append(',');
      text.append(CODES[product % CODES.length]).append(',');
      text.append(BRANDS[product % BRANDS.length]).append(',');
      text.append(20 + 7 * product).append(".5,").append(event).append('\n');
    }
    return text.toString();
  }

  public String address() {
    return "http://127.0.0.1:" + site.port();
  }

  /** One page of each kind that there is behind the login, and one that there is not. */
  public List<String> pages() {
    var product = shop.promote(0, 1).getFirst().product().id();
    var customer = shop.customersOf(product).getFirst();
    return List.of(
        "/",
        "/recommendations",
        "/customers",
        "/contribute",
        "/products/" + product,
        "/customers/" + customer,
        "/nowhere");
  }

  @Override
  public void close() {
    site.close();
    shop.close();
  }
}
