package dev.artel.ledger.evm;

import dev.artel.core.values.Hash;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks for lines of the chain's log, in ranges that the node can bear. */
final class Logs {
  private final Rpc rpc;
  private final Contracts contracts;
  private final int range;

  Logs(Rpc rpc, Contracts contracts, int range) {
    this.rpc = rpc;
    this.contracts = contracts;
    this.range = range;
  }

  /** What all contracts said from block to block, in order. */
  List<LogLine> between(long from, long to) throws IOException {
    return between(from, to, contracts.addresses(), List.of());
  }

  /** The line that begins a command, looked for from the newest blocks back to {@code first}. */
  Optional<LogLine> acted(Hash id, long first, long last) throws IOException {
    var topics = List.<Object>of(LogLine.ACTED.toString(), id.toString());
    for (long to = last; to >= first; to -= range) {
      long from = Math.max(first, to - range + 1);
      var lines = between(from, to, List.of(contracts.artel().toString()), topics);
      if (!lines.isEmpty()) {
        return Optional.of(lines.getLast()).filter(line -> line.isActed(contracts.artel()));
      }
    }
    return Optional.empty();
  }

  /** Halves what is too much for the node, until a single block is. */
  private List<LogLine> between(long from, long to, List<String> speakers, List<Object> topics)
      throws IOException {
    try {
      return ask(from, to, speakers, topics);
    } catch (RpcException | BoundedBody.TooLongException e) {
      if (from == to) {
        throw e;
      }
      long middle = (from + to) >>> 1;
      var lines = new ArrayList<>(between(from, middle, speakers, topics));
      lines.addAll(between(middle + 1, to, speakers, topics));
      return lines;
    }
  }

  private List<LogLine> ask(long from, long to, List<String> speakers, List<Object> topics)
      throws IOException {
    var filter =
        Map.of(
            "fromBlock",
            Chain.hex(from),
            "toBlock",
            Chain.hex(to),
            "address",
            speakers,
            "topics",
            topics);
    var lines = new ArrayList<LogLine>();
    for (var log : rpc.call("eth_getLogs", filter).items()) {
      lines.add(LogLine.of(log));
    }
    requireOrder(from, to, lines);
    return lines;
  }

  private void requireOrder(long from, long to, List<LogLine> lines) throws EvmException {
    long height = from;
    int index = -1;
    for (var line : lines) {
      var place = line.place();
      boolean rises = place.height() == height ? place.index() > index : place.height() > height;
      if (!rises || place.height() > to) {
        throw new EvmException(
            "%s gives log %d of block %d out of order, asked for blocks %d to %d"
                .formatted(rpc.name(), place.index(), place.height(), from, to));
      }
      height = place.height();
      index = place.index();
    }
  }
}
