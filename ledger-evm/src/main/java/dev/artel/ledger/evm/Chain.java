package dev.artel.ledger.evm;

import dev.artel.core.law.Beacons;
import dev.artel.core.values.Hash;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The node's blocks. The head is remembered for as long as it can't have grown old, and the hashes
 * of blocks for as long as the head descends from them. A head below the remembered one, on the
 * same chain, is a node that lags, and is passed over until it is another chain's.
 */
final class Chain {
  /** As Solidity's blockhash: older beacons are not kept. */
  private static final int BEACONS = 256;

  private final Rpc rpc;
  private final EvmSettings settings;
  private final Identity identity;
  private final ReentrantLock lock = new ReentrantLock();
  private final TreeMap<Long, Hash> hashes = new TreeMap<>();
  private Header head;
  private Instant asked;
  private int outages;

  Chain(Rpc rpc, EvmSettings settings, Identity identity) throws IOException {
    this.rpc = rpc;
    this.settings = settings;
    this.identity = identity;
    this.outages = rpc.outages();
    this.head = ask();
    this.asked = settings.pace().clock().instant();
    hashes.put(head.number(), head.hash());
  }

  Rpc rpc() {
    return rpc;
  }

  Identity identity() {
    return identity;
  }

  /** The head, asked for at most once in a poll interval. */
  Header head() throws IOException {
    lock.lock();
    try {
      var age = Duration.between(asked, settings.pace().clock().instant());
      boolean fresh = !age.isNegative() && age.compareTo(settings.pace().poll()) < 0;
      if (!fresh) {
        refresh();
      }
      return head;
    } finally {
      lock.unlock();
    }
  }

  private Header known() {
    lock.lock();
    try {
      return head;
    } finally {
      lock.unlock();
    }
  }

  /** The newest block that has its confirmations; block 0 on a chain too young. */
  Header confirmed() throws IOException {
    var newest = head();
    return settings.confirmations() == 0
        ? newest
        : block(Math.max(0, newest.number() - settings.confirmations()));
  }

  /** The node's newest block as it is now; what is remembered is the same or newer. */
  Header refresh() throws IOException {
    requireSameAfterOutage();
    var latest = ask();
    if (latest.number() < known().number()) {
      requireSame();
    }
    lock.lock();
    try {
      asked = settings.pace().clock().instant();
      boolean lags =
          latest.number() < head.number() && latest.hash().equals(hashes.get(latest.number()));
      if (!lags) {
        take(latest);
      }
      return latest;
    } finally {
      lock.unlock();
    }
  }

  /** A block as the node has it now. */
  Header block(long height) throws IOException {
    return header(rpc.call("eth_getBlockByNumber", hex(height), false), height);
  }

  List<Header> blocks(List<Long> heights) throws IOException {
    var replies =
        rpc.batch(
            "eth_getBlockByNumber",
            heights.stream().map(height -> List.<Object>of(hex(height), false)).toList());
    var headers = new ArrayList<Header>();
    for (int i = 0; i < replies.size(); i++) {
      headers.add(header(replies.get(i), heights.get(i)));
    }
    return headers;
  }

  /** Block hashes as the law may ask for them in a block that follows {@code height}. */
  Beacons beacons(long height) {
    return at -> {
      if (at < 0 || at > height || at + BEACONS < height) {
        return Hash.ZERO;
      }
      try {
        return hash(at);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }

  void requireSame() throws IOException {
    identity.requireSame(rpc);
  }

  static String hex(long number) {
    return "0x" + Long.toHexString(number);
  }

  private Hash hash(long height) throws IOException {
    lock.lock();
    try {
      var known = hashes.get(height);
      if (known == null) {
        known = block(height).hash();
        hashes.put(height, known);
      }
      return known;
    } finally {
      lock.unlock();
    }
  }

  private void take(Header latest) {
    boolean follows = latest.number() <= head.number() + 1;
    if (!follows
        || differs(latest.number() - 1, latest.parent())
        || differs(latest.number(), latest.hash())) {
      hashes.clear();
    }
    hashes.tailMap(latest.number(), false).clear();
    hashes.put(latest.number(), latest.hash());
    while (hashes.size() > 4 * BEACONS) {
      hashes.pollFirstEntry();
    }
    head = latest;
  }

  private boolean differs(long height, Hash hash) {
    return !hashes.getOrDefault(height, hash).equals(hash);
  }

  private void requireSameAfterOutage() throws IOException {
    int now = rpc.outages();
    if (now != outages) {
      requireSame();
      outages = now;
    }
  }

  private Header ask() throws IOException {
    return Header.of(rpc.call("eth_getBlockByNumber", "latest", false));
  }

  private Header header(Reply reply, long height) throws IOException {
    if (reply.isNull()) {
      throw new EvmException(
          rpc.name()
              + " does not have block "
              + height
              + ": it lags, or has thrown old blocks away");
    }
    var header = Header.of(reply);
    if (header.number() != height) {
      throw new EvmException(rpc.name() + " gives block " + header.number() + " for " + height);
    }
    return header;
  }
}
