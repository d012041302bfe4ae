package dev.artel.core.law;

import dev.artel.core.values.Address;
import dev.artel.core.wire.Catalogue;
import java.util.Optional;

/**
 * Rules in two halves. Both are pure: no clock, randomness, floating point, hash-map order or I/O.
 */
public interface Law {
  Catalogue catalogue();

  /** Empty: accepted, as emitted into the draft. Where a reason is given the draft is dropped. */
  Optional<Reason> decide(Draft draft, Address sender, Command command);

  /** Total over the catalogue's events; nothing else writes rows. */
  void evolve(WritableRows rows, Event event);
}
