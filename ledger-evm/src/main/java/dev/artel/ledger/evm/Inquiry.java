package dev.artel.ledger.evm;

import dev.artel.core.law.DoorReason;
import dev.artel.core.port.Cursor;
import dev.artel.core.port.Receipt;
import dev.artel.core.values.Hash;
import java.io.IOException;
import java.util.Optional;

/** What became of a command, by the chain's own account. */
final class Inquiry {
  private final Chain chain;
  private final Logs logs;
  private final DryRun dryRun;
  private final Witness witness;
  private final long firstBlock;

  Inquiry(Chain chain, Logs logs, DryRun dryRun, Witness witness, long firstBlock) {
    this.chain = chain;
    this.logs = logs;
    this.dryRun = dryRun;
    this.witness = witness;
    this.firstBlock = firstBlock;
  }

  /** The line that begins a command, if it is on the chain. */
  Optional<LogLine> find(Hash id) throws IOException {
    return logs.acted(id, firstBlock, chain.refresh().number());
  }

  /** An old nonce may be the command's own: it has been here before. */
  Receipt refused(Hash id, String reason) throws IOException {
    if (reason.equals(DoorReason.OLD_NONCE.name())) {
      var line = find(id);
      if (line.isPresent()) {
        return included(line.get());
      }
    }
    return new Receipt.Refused(reason);
  }

  /** What a mined transaction's receipt means. */
  Receipt judge(Parcel.Order order, Reply receipt) throws IOException {
    if (receipt.at("status").number() == 1) {
      return included(acted(order, receipt));
    }
    long height = receipt.at("blockNumber").number();
    for (long after : new long[] {height, height - 1}) {
      var reason = dryRun.refusalAfter(order.call(), after);
      if (reason.isPresent()) {
        return refused(order.id(), reason.get());
      }
    }
    return new Receipt.Lost(
        "failed in block %d for want of gas or of luck, with %d gas: ask again"
            .formatted(height, order.gas()));
  }

  private LogLine acted(Parcel.Order order, Reply receipt) throws IOException {
    for (var log : receipt.at("logs").items()) {
      var line = LogLine.of(log);
      if (line.isActed(chain.identity().artel()) && line.commandId().equals(order.id())) {
        return line;
      }
    }
    throw new EvmException(
        "the contract %s took the command %s and logged nothing: it is not Artel's"
            .formatted(order.call().to(), order.id()));
  }

  private Receipt included(LogLine acted) {
    witness.note(acted);
    return new Receipt.Included(firstEvent(acted));
  }

  /** A command's first event follows the line that begins it. */
  private static Cursor firstEvent(LogLine acted) {
    return new Cursor(acted.place().height(), acted.place().index() + 1);
  }
}
