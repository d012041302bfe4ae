package dev.artel.console.site;

import dev.artel.console.shop.Change;
import dev.artel.console.shop.Cooperation;
import dev.artel.console.shop.Partner;
import dev.artel.console.shop.Product;
import dev.artel.console.shop.Step;
import dev.artel.console.shop.Storefront;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * What changes while one looks on.
 *
 * @param changed how many customers' lists the latest news changed
 * @param capped what others' data may not promote as far as they would
 * @param change how far this shop's next version is
 * @param explorer the address of one; empty for none
 */
public record News(
    String shop,
    List<Partner> partners,
    List<Cooperation.Course> courses,
    int changed,
    int of,
    List<Product> capped,
    Change change,
    String explorer) {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  static News of(Storefront shop) {
    var together = shop.cooperation();
    return new News(
        shop.name(),
        together.partners(),
        together.courses(),
        shop.changedLists(),
        shop.customers(),
        shop.capped(),
        together.change(),
        together.explorer());
  }

  public Cooperation.Course own() {
    return courses.getFirst();
  }

  public List<Cooperation.Course> others() {
    return courses.subList(1, courses.size());
  }

  /** One sentence, for those who listen. */
  public String told() {
    if (change.waits()) {
      return "The next version waits: " + change.told();
    }
    var last = own().steps().stream().filter(Step::done).reduce((one, next) -> next);
    return last.map(step -> "Step " + step.number() + " of 9 is done: " + step.name() + ".")
        .orElse(partners.size() > 1 ? "Nothing has been shared yet." : "This shop is alone.");
  }

  public static String time(long seconds) {
    return seconds == 0 ? "not yet" : TIME.format(Instant.ofEpochSecond(seconds));
  }
}
