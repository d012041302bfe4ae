package dev.artel.paradigms.peer;

import dev.artel.core.paradigm.Agenda;
import dev.artel.core.paradigm.Participant;
import dev.artel.core.paradigm.Self;
import dev.artel.core.paradigm.View;

/** Is given the keys that it takes to repeat averages, and asks for nothing. */
record Auditor(Self self) implements Participant {
  static final String ROLE = "auditor";

  @Override
  public Agenda agenda(View view) {
    return Agenda.IDLE;
  }
}
