package dev.artel.paradigms.committee;

import dev.artel.core.values.Address;

/**
 * Something that a round waited for, from the start of the phase it was done in.
 *
 * @param by when it was done, in ledger time
 */
record Act(Address who, String what, CommitteeRow.Stage stage, long by) {
  long seconds() {
    return by - stage.since();
  }
}
