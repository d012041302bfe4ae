package dev.artel.node;

import dev.artel.core.law.Signed;
import dev.artel.core.port.ForwardingLedger;
import dev.artel.core.port.Ledger;
import dev.artel.core.port.Receipt;
import java.io.IOException;

/** Notes what is sent before it is sent. */
public record NotingLedger(Ledger ledger, SentLog sent) implements ForwardingLedger {
  @Override
  public Receipt submit(Signed command) throws IOException, InterruptedException {
    sent.note(command.id(ledger.charter().domain()));
    return ledger.submit(command);
  }
}
