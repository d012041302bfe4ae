package dev.artel.core.runtime;

import dev.artel.core.law.Position;
import dev.artel.core.law.Rows;
import dev.artel.core.paradigm.Journal;
import dev.artel.core.paradigm.Participant;
import dev.artel.core.paradigm.Self;
import dev.artel.core.paradigm.View;

/**
 * One running participant. Level-triggered: it asks the participant what it wants now, after every
 * new block, finished step and alarm, and keeps nothing, so that a crash, a restart and a late
 * start are the same thing. Whoever calls {@link #turn} does so from one thread at a time.
 */
public record Node(Self self, Participant participant, Journal journal, Hands hands) {
  /** Returns the ledger time at which to turn again at the latest. */
  public long turn(Rows rows, Position now) {
    var agenda = participant.agenda(new View(rows, now, journal, self));
    hands.only(agenda.steps(), now.height());
    return agenda.wakeAt();
  }
}
