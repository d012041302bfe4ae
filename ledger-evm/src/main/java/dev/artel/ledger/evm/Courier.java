package dev.artel.ledger.evm;

import dev.artel.core.law.DoorReason;
import dev.artel.core.port.Receipt;
import dev.artel.core.values.Hash;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Brings one wallet's commands onto the chain, many at a time and each under its own nonce, and
 * stays with each until it is mined, whoever still waits for it: what the node lost is sent again,
 * what is too cheap is sent for more, and what lost its nonce to another program gets the next. Its
 * thread runs while anything is under way, and no longer.
 */
final class Courier implements AutoCloseable {
  private static final int LOOKS_TO_SEARCH = 4;
  private static final int BLOCKS_TO_RAISE = 5;
  private static final int LOOKS_TO_STRAY = 2;
  private static final int MOST_MOVES = 5;

  private final Post post;
  private final Inquiry inquiry;
  private final Chain chain;
  private final EvmSettings.Pace pace;
  private final Counter<Parcel.Order, Parcel> counter =
      new Counter<>(Rpc.MOST_IN_BATCH, this::take);
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<Hash, Parcel> parcels = new HashMap<>();
  private final TreeMap<Long, Parcel> byNonce = new TreeMap<>();
  private volatile String trouble = "nobody has put it into a block";
  private volatile boolean closed;
  private boolean watching;

  Courier(Post post, Inquiry inquiry, Chain chain, EvmSettings.Pace pace) {
    this.post = post;
    this.inquiry = inquiry;
    this.chain = chain;
    this.pace = pace;
  }

  /** Waits for as long as the settings' patience; the same command again waits again. */
  Receipt deliver(Parcel.Order order) throws IOException, InterruptedException {
    var parcel = counter.ask(order);
    try {
      return parcel.receipt().get(pace.patience().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return new Receipt.Lost("not mined in " + pace.patience() + ": " + trouble);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException cause) {
        throw cause;
      }
      throw new IllegalStateException("the courier failed on " + order.id(), e.getCause());
    }
  }

  /** Those that are under way already are found, the others sent. */
  private List<Parcel> take(List<Parcel.Order> orders) throws IOException {
    lock.lock();
    try {
      requireOpen();
      var taken = new LinkedHashMap<Hash, Parcel>();
      for (var order : orders) {
        taken.putIfAbsent(order.id(), parcels.getOrDefault(order.id(), new Parcel(order)));
      }
      var fresh =
          taken.values().stream().filter(p -> !parcels.containsKey(p.order().id())).toList();
      if (!fresh.isEmpty()) {
        post.sendAll(fresh, nextNonce());
      }
      for (var parcel : fresh) {
        if (!parcel.receipt().isDone()) {
          parcels.put(parcel.order().id(), parcel);
          byNonce.put(parcel.nonce(), parcel);
          watch();
        }
      }
      return orders.stream().map(Parcel.Order::id).map(taken::get).toList();
    } finally {
      lock.unlock();
    }
  }

  private long nextNonce() throws IOException {
    return byNonce.isEmpty() ? post.count("pending") : byNonce.lastKey() + 1;
  }

  private void watch() {
    if (!watching) {
      watching = true;
      Thread.ofVirtual().name("evm courier").start(this::run);
    }
  }

  private void run() {
    try {
      while (goesOn()) {
        Thread.sleep(pace.poll());
        try {
          look();
        } catch (IOException e) {
          trouble = String.valueOf(e.getMessage());
        }
      }
    } catch (InterruptedException e) {
      fail(new EvmException("the courier was interrupted", e));
    } catch (RuntimeException e) {
      fail(e);
    }
  }

  private boolean goesOn() {
    lock.lock();
    try {
      watching = !closed && !byNonce.isEmpty();
      return watching;
    } finally {
      lock.unlock();
    }
  }

  private void look() throws IOException {
    long height = chain.refresh().number();
    long mined = post.count("latest");
    var due = new ArrayList<Parcel>();
    var waiting = new ArrayList<Parcel>();
    for (var parcel : snapshot()) {
      (parcel.nonce() < mined ? due : waiting).add(parcel);
    }
    settle(due);
    search(waiting.stream().filter(p -> p.look() % LOOKS_TO_SEARCH == 0).toList(), height);
  }

  private List<Parcel> snapshot() {
    lock.lock();
    try {
      return List.copyOf(byNonce.values());
    } finally {
      lock.unlock();
    }
  }

  /** Those whose nonce is used up: by one of their own transactions, or by a stranger's. */
  private void settle(List<Parcel> due) throws IOException {
    var hashes = due.stream().flatMap(parcel -> parcel.hashes().stream()).toList();
    var receipts = post.receipts(hashes);
    for (var parcel : due) {
      var own =
          parcel.hashes().stream().filter(receipts::containsKey).map(receipts::get).findFirst();
      if (own.isPresent()) {
        finish(parcel, inquiry.judge(parcel.order(), own.get()));
      } else if (parcel.stray() >= LOOKS_TO_STRAY) {
        move(parcel);
      }
    }
  }

  private void move(Parcel parcel) throws IOException {
    var id = parcel.order().id();
    var receipt = inquiry.refused(id, DoorReason.OLD_NONCE.name());
    if (receipt instanceof Receipt.Included) {
      finish(parcel, receipt);
    } else if (parcel.move() > MOST_MOVES) {
      finish(parcel, new Receipt.Lost("other programs send with the same key: give it to one"));
    } else {
      renumber(List.of(parcel));
    }
  }

  /** Those that wait for a block. */
  private void search(List<Parcel> waiting, long height) throws IOException {
    if (waiting.isEmpty()) {
      return;
    }
    var known = post.known(waiting.stream().map(parcel -> parcel.hashes().getLast()).toList());
    boolean isBehindAGap = post.count("pending") < waiting.getFirst().nonce();
    if (isBehindAGap && waiting.getFirst().nonce() == snapshot().getFirst().nonce()) {
      renumber(snapshot());
      return;
    }
    for (var parcel : waiting) {
      if (!known.containsKey(parcel.hashes().getLast())) {
        post.resend(parcel, height);
      } else if (height - parcel.postedAt() >= BLOCKS_TO_RAISE) {
        post.raise(parcel, height);
      }
    }
  }

  /** The chain went back, or a nonce went to a stranger: on with the nonces that are free. */
  private void renumber(List<Parcel> moved) throws IOException {
    lock.lock();
    try {
      moved.forEach(parcel -> byNonce.remove(parcel.nonce()));
      long next = nextNonce();
      for (var parcel : moved) {
        post.send(parcel, next);
        byNonce.put(parcel.nonce(), parcel);
        next = parcel.nonce() + 1;
      }
    } finally {
      lock.unlock();
    }
  }

  private void finish(Parcel parcel, Receipt receipt) {
    lock.lock();
    try {
      parcels.remove(parcel.order().id());
      byNonce.remove(parcel.nonce(), parcel);
    } finally {
      lock.unlock();
    }
    parcel.receipt().complete(receipt);
  }

  private void requireOpen() throws EvmException {
    if (closed) {
      throw new EvmException("the ledger is closed");
    }
  }

  private void fail(Exception cause) {
    lock.lock();
    try {
      parcels.values().forEach(parcel -> parcel.receipt().completeExceptionally(cause));
      parcels.clear();
      byNonce.clear();
      watching = false;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    closed = true;
    fail(new EvmException("the ledger was closed before the command was mined"));
  }
}
