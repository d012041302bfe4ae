package dev.artel.console.shop;

import dev.artel.node.report.Letters;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/**
 * A product as people see it: a shop's files know no titles, so brand and category make one.
 *
 * @param code such as {@code electronics.smartphone}; brand and code may be empty
 * @param price in millionths
 */
public record Product(long id, String brand, String code, long price) {
  private static final int DECIMALS = 6;
  private static final int SHOWN = 80;

  public String title() {
    var what = kind().isEmpty() ? "product" : kind();
    return plain(maker().isEmpty() ? what + " " + id : maker() + " " + what);
  }

  /** The brand as pages show it. */
  public String maker() {
    return plain(brand);
  }

  /** The last word of the category's code. */
  public String kind() {
    return plain(code.substring(code.lastIndexOf('.') + 1).replace('_', ' '));
  }

  public String description() {
    var place = code.isEmpty() ? "no category" : code.replace(".", " › ").replace('_', ' ');
    return plain(place) + ", product " + id;
  }

  public String money() {
    return money(price);
  }

  static String money(long millionths) {
    var value = BigDecimal.valueOf(millionths, DECIMALS).setScale(2, RoundingMode.HALF_UP);
    return String.format(Locale.ROOT, "%,.2f", value);
  }

  /** What the picture is drawn from: products of one kind have one shape. */
  public String shape() {
    return code.isEmpty() ? brand : code;
  }

  private static String plain(String text) {
    return Letters.plain(text, SHOWN);
  }
}
