package dev.artel.node;

import dev.artel.core.law.CommonCommand;
import dev.artel.core.law.CommonRow;
import dev.artel.core.paradigm.Agenda;
import dev.artel.core.paradigm.Participant;
import dev.artel.core.paradigm.Self;
import dev.artel.core.paradigm.Step;
import dev.artel.core.paradigm.View;
import dev.artel.core.seal.SealingKey;
import java.util.List;

/** A party's wish to be known to the ledger, before any task. */
record Enrolment(Self self, SealingKey key) implements Participant {
  @Override
  public Agenda agenda(View view) {
    if (view.rows().get(CommonRow.PARTIES, self.address()).isPresent()) {
      return Agenda.IDLE;
    }
    var enrol = new Step.Submit("send/enrol", new CommonCommand.Enrol(key.point()));
    return new Agenda(List.of(enrol), Long.MAX_VALUE);
  }
}
