package dev.artel.paradigms.committee;

import dev.artel.core.paradigm.Agenda;
import dev.artel.core.paradigm.Participant;
import dev.artel.core.paradigm.Self;
import dev.artel.core.paradigm.View;

/**
 * Is given keys once seats have revealed, where the terms name it, and does nothing on the ledger:
 * what it finds is {@link CommitteeAudit}.
 */
record Auditor(Self self) implements Participant {
  static final String ROLE = "auditor";

  @Override
  public Agenda agenda(View view) {
    return Agenda.IDLE;
  }
}
