package dev.artel.ledger.evm;

import dev.artel.core.law.CommonEvent;
import dev.artel.core.port.Cursor;
import dev.artel.core.port.Entry;
import dev.artel.core.values.Address;
import dev.artel.core.values.Hash;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;

/**
 * The events of a range of blocks, all from one chain and with no hole in it: a log that is not
 * whole, or that changes meanwhile, is asked for again, and after that is an error.
 */
final class Ranges {
  private static final Hash MINTED = Abi.topic(CommonEvent.Minted.class);
  private static final int ATTEMPTS = 4;

  /** Of blocks whose summaries are all looked at. */
  private static final int CLOSE = 32;

  private final Rpc rpc;
  private final Chain chain;
  private final Logs logs;
  private final Lexicon lexicon;
  private final Witness witness;
  private final Duration pause;

  /** Events up to a block. */
  record Range(List<Entry> entries, Header last) {
    static Range empty(Header last) {
      return new Range(List.of(), last);
    }
  }

  Ranges(Chain chain, Logs logs, Lexicon lexicon, Witness witness, Duration pause) {
    this.chain = chain;
    this.rpc = chain.rpc();
    this.pause = pause;
    this.logs = logs;
    this.lexicon = lexicon;
    this.witness = witness;
  }

  /** Whether a block's summary alone says that nothing here was said in it. */
  boolean isSilent(Header block) {
    return block.isSummed()
        && !witness.maySpeak(block)
        && witness.between(block.number(), block.number()).isEmpty();
  }

  Range read(long from, long to) throws IOException, InterruptedException {
    for (int i = 1; ; i++) {
      var before = chain.block(to);
      var lines = logs.between(from, to);
      var headers = headers(from, to, lines);
      var fault = fault(before, headers, lines);
      if (fault.isEmpty()) {
        return new Range(entries(lines, headers), before);
      }
      if (i == ATTEMPTS) {
        throw new EvmException(
            ("%s gives a log with a hole in it: %s. It may still be catching up: try again, or"
                    + " another node")
                .formatted(rpc.name(), fault.get()));
      }
      Thread.sleep(pause);
    }
  }

  /** Of the last block, of those that this node knows of, and of those whose time is not told. */
  private Map<Long, Header> headers(long from, long to, List<LogLine> lines) throws IOException {
    var heights = new TreeSet<>(List.of(to));
    heights.addAll(witness.between(from, to));
    if (to - from < CLOSE) {
      LongStream.rangeClosed(from, to).forEach(heights::add);
    }
    lines.stream()
        .map(LogLine::place)
        .filter(place -> place.time() < 0)
        .forEach(place -> heights.add(place.height()));
    var headers = new TreeMap<Long, Header>();
    chain.blocks(List.copyOf(heights)).forEach(header -> headers.put(header.number(), header));
    return headers;
  }

  private Optional<String> fault(Header last, Map<Long, Header> headers, List<LogLine> lines)
      throws IOException {
    var told = headers.get(last.number());
    if (told == null || !told.hash().equals(last.hash()) || changed(headers, lines)) {
      return Optional.of("the chain changes under it");
    }
    var missing = witness.missing(headers, lines);
    if (missing.isPresent()) {
      return Optional.of("of block %d a command is missing".formatted(missing.get()));
    }
    for (var header : headers.values()) {
      if (isWithout(lines, header) && witness.maySpeak(header) && speaks(header)) {
        return Optional.of("block %d has a log by its receipts".formatted(header.number()));
      }
    }
    return orphan(lines);
  }

  private static boolean changed(Map<Long, Header> headers, List<LogLine> lines) {
    return lines.stream()
        .map(LogLine::place)
        .anyMatch(
            place -> {
              var header = headers.get(place.height());
              return header != null && !header.hash().equals(place.block());
            });
  }

  private static boolean isWithout(List<LogLine> lines, Header header) {
    return lines.stream().noneMatch(line -> line.place().height() == header.number());
  }

  /** By the receipts of all its transactions; a node that can't give them is believed. */
  private boolean speaks(Header header) throws IOException {
    try {
      for (var receipt : rpc.call("eth_getBlockReceipts", Chain.hex(header.number())).items()) {
        for (var log : receipt.at("logs").items()) {
          if (LogLine.of(log).isActed(artel())) {
            return true;
          }
        }
      }
      return false;
    } catch (RpcException e) {
      return false;
    }
  }

  /** An event that no command began. */
  private Optional<String> orphan(List<LogLine> lines) {
    var transaction = Hash.ZERO;
    for (var line : lines) {
      if (line.isActed(artel())) {
        transaction = line.place().transaction();
      } else if (!transaction.equals(line.place().transaction()) && !isBirth(line)) {
        return Optional.of(
            "log %d of block %d has no command"
                .formatted(line.place().index(), line.place().height()));
      }
    }
    return Optional.empty();
  }

  /** Coins are made in Artel's constructor, which is no command. */
  private boolean isBirth(LogLine line) {
    return line.contract().equals(artel()) && line.topics().equals(List.of(MINTED));
  }

  private List<Entry> entries(List<LogLine> lines, Map<Long, Header> headers) throws IOException {
    var entries = new ArrayList<Entry>();
    var id = Hash.ZERO;
    var sender = Address.ZERO;
    for (var line : lines) {
      if (line.isActed(artel())) {
        id = line.commandId();
        sender = line.sender();
      } else {
        var event = lexicon.event(line);
        var at = new Cursor(line.place().height(), line.place().index());
        entries.add(new Entry(at, time(line, headers), id, sender, event));
      }
    }
    return entries;
  }

  private static long time(LogLine line, Map<Long, Header> headers) {
    var header = headers.get(line.place().height());
    return header == null ? line.place().time() : header.time();
  }

  private Address artel() {
    return chain.identity().artel();
  }
}
