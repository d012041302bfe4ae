package dev.artel.learning.recommender.model;

import java.util.Arrays;

/**
 * In how many of a shop's baskets items stand together, kept up as rows come and go: only the
 * baskets of people who did something else than before are counted again. Whole numbers, so the
 * result is that of a fresh count, to the bit.
 *
 * @param most how many items of a person are in the basket, the last touched
 * @param gram by the shop's numbers of items
 */
public record Counts(Shop shop, int most, Gram gram) {
  public static Counts of(Shop shop, int most) {
    return new Counts(shop, most, Gram.of(Incidence.baskets(shop, most), 1));
  }

  /** Of the same shop at another time. */
  public Counts with(Shop now) {
    var gone = counted(shop, now);
    var come = counted(now, shop);
    var places = new int[shop.items().size()];
    Arrays.setAll(places, item -> now.items().find(shop.items().product(item)));
    var kept = gram.minus(gone).in(now.items().size(), places);
    return new Counts(now, most, kept.plus(come));
  }

  /** Of those people only whose baskets the other time does not have. */
  private Gram counted(Shop one, Shop other) {
    var differs = new boolean[one.people().size()];
    for (int u = 0; u < differs.length; u++) {
      int there = other.people().find(one.people().user(u));
      differs[u] = there < 0 || !Arrays.equals(basket(one, u), basket(other, there));
    }
    return Gram.of(Incidence.baskets(one, most).of(differs), 1);
  }

  private long[] basket(Shop of, int person) {
    return Arrays.stream(of.people().person(person).items())
        .limit(most)
        .mapToLong(of.items()::product)
        .toArray();
  }

  /** Those that at least so many people stand behind. */
  public Gram shown(int minPeople) {
    return gram.atLeast((long) minPeople << Gram.SCALE_BITS);
  }
}
