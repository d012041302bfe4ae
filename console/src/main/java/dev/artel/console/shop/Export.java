package dev.artel.console.shop;

import java.util.List;
import java.util.Locale;

/** What to promote, for a spreadsheet. */
public final class Export {
  private static final String HEADER = "product_id,title,category_code,brand,price,score,customers";

  private Export() {}

  public static String csv(List<Card> cards) {
    var text = new StringBuilder(HEADER).append('\n');
    for (var card : cards) {
      text.append(RowText.exported(cells(card))).append('\n');
    }
    return text.toString();
  }

  private static List<String> cells(Card card) {
    var product = card.product();
    return List.of(
        Long.toString(product.id()),
        product.title(),
        product.code(),
        product.brand(),
        String.format(Locale.ROOT, "%.2f", product.price() / 1e6),
        String.format(Locale.ROOT, "%.3f", card.score()),
        Integer.toString(card.customers()));
  }
}
