package dev.artel.testkit.sim;

import dev.artel.core.law.Beacons;
import dev.artel.core.law.Limits;

/** What a ledger and its parties' keys are like. */
public record Ground(Limits limits, Beacons beacons, Seals seals) {
  /** How content keys reach their receivers. */
  public enum Seals {
    /** As in production. */
    REAL,
    /** By {@link StandInSealing}: for more parties than real seals could be made for in a test. */
    STAND_IN
  }

  Ground with(Beacons other) {
    return new Ground(limits, other, seals);
  }

  Ground with(Seals other) {
    return new Ground(limits, beacons, other);
  }
}
