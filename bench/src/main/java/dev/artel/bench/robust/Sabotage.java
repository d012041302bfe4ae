package dev.artel.bench.robust;

import dev.artel.core.values.Seeds;
import java.util.Arrays;
import java.util.List;

/** What the three dishonest workers of ten do. */
enum Sabotage {
  /** They are not there: the seven honest ones alone. */
  NOBODY("no attackers"),
  /** They learn from their data under the labels of other classes. */
  FLIPPED_LABELS("flipped labels"),
  /** They send noise: three models drawn from N(0, 1). */
  GAUSSIAN("Gaussian weights"),
  /** They go three times as far the other way: together farther than the seven honest ones go. */
  SIGN_FLIP("sign flip"),
  /**
   * One adds what another takes away, a tenth of the length of the model; the third adds it again.
   */
  CANCELLING_PAIR("cancelling pair");

  static final int ATTACKERS = 3;
  static final List<Sabotage> ATTACKS =
      Arrays.stream(values()).filter(sabotage -> sabotage != NOBODY).toList();

  private static final double REVERSAL = 3;
  private static final double PUSH = 0.1;

  private final String title;

  Sabotage(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  /** What the attacker of this place, from 0, does to its update. */
  Poison poison(int place, long seed) {
    return switch (this) {
      case NOBODY, FLIPPED_LABELS -> Poison.NONE;
      case GAUSSIAN -> Poison.gaussian(Seeds.number(seed, "gaussian", place));
      case SIGN_FLIP -> Poison.reverse(REVERSAL);
      case CANCELLING_PAIR ->
          Poison.push(Seeds.number(seed, "pair"), place % 2 == 0 ? PUSH : -PUSH);
    };
  }
}
