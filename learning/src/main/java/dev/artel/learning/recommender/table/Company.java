package dev.artel.learning.recommender.table;

import dev.artel.learning.recommender.model.Shop;
import dev.artel.learning.recommender.rows.Column;
import dev.artel.learning.recommender.rows.Interactions;
import java.util.ArrayList;
import java.util.List;

/**
 * Of which other rows a shop hears. The shops are slices of one store's log, so some people come to
 * several; what these do elsewhere would be known of strangers in no real federation.
 */
enum Company {
  NONE,
  /** Of all other shops, without the receiving shop's people. */
  APART,
  /** The same, of shops whose slice of the log lies before. */
  EARLIER,
  /** All rows of all shops, as a federation that runs has them. */
  LIVE;

  List<Shop> others(List<Interactions> trained, int receiver, Shop shop) {
    var others = new ArrayList<Shop>();
    for (int other = 0; other < trained.size(); other++) {
      if (other != receiver && hears(other, receiver)) {
        others.add(Shop.of(of(trained.get(other), shop)));
      }
    }
    return List.copyOf(others);
  }

  private boolean hears(int other, int receiver) {
    return switch (this) {
      case NONE -> false;
      case APART, LIVE -> true;
      case EARLIER -> other < receiver;
    };
  }

  private Interactions of(Interactions rows, Shop receiver) {
    return this == LIVE
        ? rows
        : rows.where(row -> receiver.people().find(rows.at(Column.USER, row)) < 0);
  }
}
