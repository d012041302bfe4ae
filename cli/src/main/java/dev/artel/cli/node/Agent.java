package dev.artel.cli.node;

import dev.artel.cli.CliException;
import dev.artel.cli.ExitCode;
import dev.artel.cli.ledger.Places;
import dev.artel.core.crypto.KeyPair;
import dev.artel.core.law.Command;
import dev.artel.core.law.CommonCommand;
import dev.artel.core.law.CommonRow;
import dev.artel.core.port.Cursor;
import dev.artel.core.port.Ledger;
import dev.artel.core.port.Receipt;
import dev.artel.core.runtime.Replica;
import dev.artel.core.seal.PartySealing;
import dev.artel.core.seal.Sealing;
import dev.artel.core.values.Address;
import dev.artel.node.NotingLedger;
import dev.artel.node.SentLog;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;

/** Sends single commands for a node's owner, whether or not the node runs meanwhile. */
public final class Agent implements AutoCloseable {
  private static final int MOST_LOSSES = 5;

  private final Ledger ledger;
  private final Sealing sealing;
  private final Replica replica;
  private long nonce;

  private Agent(Ledger ledger, Sealing sealing, Replica replica) {
    this.ledger = ledger;
    this.sealing = sealing;
    this.replica = replica;
  }

  public static Agent of(OwnNode node, KeyPair keys) throws IOException {
    var writer = new Places.Writer(keys, InstantSource.system());
    var opened = new Places(node.folder().path()).ledger(node.file().ledger(), writer);
    var ledger = opened.ledger();
    var sent = SentLog.open(node.folder(), ledger.head().height());
    var sealing = PartySealing.of(keys, ledger.charter().domain());
    return new Agent(new NotingLedger(ledger, sent), sealing, new Replica(opened.book()));
  }

  public Address address() {
    return sealing.address();
  }

  public Ledger ledger() {
    return ledger;
  }

  /** The ledger as it stands now. */
  public Sight look() throws IOException, InterruptedException {
    return Sight.further(ledger, replica);
  }

  /** What the law refuses is an exception: who typed the command wants to know. */
  public void send(Command command) throws IOException, InterruptedException {
    var refusal = offer(command);
    if (refusal.isPresent()) {
      throw new CliException(
          ExitCode.DISAGREES, "the ledger refuses it: " + refusal.get() + "; see docs/refusals.md");
    }
  }

  /** The law's reason, where it refuses; else {@link #look} shows what the command has done. */
  public Optional<String> offer(Command command) throws IOException, InterruptedException {
    for (int losses = 0; losses < MOST_LOSSES; losses++) {
      nonce = Math.max(nonce + 1, System.currentTimeMillis());
      switch (ledger.submit(sealing.sign(nonce, command))) {
        case Receipt.Included(Cursor at) -> {
          Sight.advance(ledger, replica, at.height());
          return Optional.empty();
        }
        case Receipt.Refused(String reason) -> {
          return Optional.of(reason);
        }
        case Receipt.Lost _ -> {}
      }
    }
    throw new IOException("the ledger lost the command " + MOST_LOSSES + " times: try again later");
  }

  /** Does nothing for a party that the ledger knows. */
  public void enrol() throws IOException, InterruptedException {
    if (look().rows().get(CommonRow.PARTIES, address()).isEmpty()) {
      send(new CommonCommand.Enrol(sealing.sealingKey().point()));
    }
  }

  @Override
  public void close() throws IOException {
    ledger.close();
  }
}
