package dev.artel.cli.run;

import dev.artel.core.law.Charter;
import dev.artel.core.law.Command;
import dev.artel.core.law.Position;
import dev.artel.core.law.Signed;
import dev.artel.core.port.Batch;
import dev.artel.core.port.Cursor;
import dev.artel.core.port.Ledger;
import dev.artel.core.port.Receipt;
import dev.artel.core.values.Address;
import dev.artel.core.values.Hash;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
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

  private record Counting(Ledger ledger, Refusals refusals) implements Ledger {
    @Override
    public Charter charter() {
      return ledger.charter();
    }

    @Override
    public Receipt submit(Signed command) throws IOException, InterruptedException {
      var receipt = ledger.submit(command);
      if (receipt instanceof Receipt.Refused refused) {
        refusals.count(command.sender(), refused.reason());
      }
      return receipt;
    }

    @Override
    public Batch read(Cursor after, Duration patience) throws IOException, InterruptedException {
      return ledger.read(after, patience);
    }

    @Override
    public Position head() throws IOException {
      return ledger.head();
    }

    @Override
    public Optional<Command> command(Hash id) throws IOException {
      return ledger.command(id);
    }

    @Override
    public void close() throws IOException {
      ledger.close();
    }
  }
}
