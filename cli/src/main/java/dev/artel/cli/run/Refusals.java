package dev.artel.cli.run;

import dev.artel.core.law.Signed;
import dev.artel.core.port.ForwardingLedger;
import dev.artel.core.port.Ledger;
import dev.artel.core.port.Receipt;
import dev.artel.core.values.Address;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/** Counts what a ledger refuses, which leaves no trace on it. */
final class Refusals {
  private final Map<Address, Map<String, Integer>> byParty = new TreeMap<>();

  synchronized Map<Address, Map<String, Integer>> byParty() {
    var copy = new TreeMap<Address, Map<String, Integer>>();
    byParty.forEach((party, own) -> copy.put(party, Map.copyOf(own)));
    return copy;
  }

  private synchronized void count(Address sender, String reason) {
    byParty.computeIfAbsent(sender, _ -> new TreeMap<>()).merge(reason, 1, Integer::sum);
  }

  Ledger over(Ledger ledger) {
    return new Counting(ledger, this);
  }

  private record Counting(Ledger ledger, Refusals refusals) implements ForwardingLedger {
    @Override
    public Receipt submit(Signed command) throws IOException, InterruptedException {
      var receipt = ledger.submit(command);
      if (receipt instanceof Receipt.Refused refused) {
        refusals.count(command.sender(), refused.reason());
      }
      return receipt;
    }
  }
}
