package dev.artel.ledger.evm;

import dev.artel.core.port.Receipt;
import dev.artel.core.values.Bytes;
import dev.artel.core.values.Hash;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * A command on its way: its transaction, and under which hashes that was sent. Whoever changes it
 * holds the courier's lock.
 */
final class Parcel {
  /** What is to be brought. */
  record Order(Hash id, ContractCall call, long gas) {}

  private final Order order;
  private final CompletableFuture<Receipt> receipt = new CompletableFuture<>();
  private final List<Hash> hashes = new ArrayList<>();
  private long nonce;
  private Wallet.Fee fee = new Wallet.Fee(BigInteger.ZERO, BigInteger.ZERO);
  private Bytes raw = Bytes.EMPTY;
  private long postedAt;
  private int looks;
  private int strays;
  private int moves;

  Parcel(Order order) {
    this.order = order;
  }

  Order order() {
    return order;
  }

  CompletableFuture<Receipt> receipt() {
    return receipt;
  }

  long nonce() {
    return nonce;
  }

  Wallet.Fee fee() {
    return fee;
  }

  Bytes raw() {
    return raw;
  }

  /** Any of these may be mined. */
  List<Hash> hashes() {
    return List.copyOf(hashes);
  }

  /** Height of the chain when it was last sent under a new hash. */
  long postedAt() {
    return postedAt;
  }

  void seal(Wallet wallet, long nonce, Wallet.Fee fee, long height) {
    this.nonce = nonce;
    this.fee = fee;
    var to = order.call().to().bytes();
    var sealed =
        wallet.sign(new Wallet.Transaction(nonce, to, order.call().data(), order.gas(), fee));
    raw = sealed.raw();
    hashes.add(sealed.hash());
    postedAt = height;
    strays = 0;
  }

  /** How often it was looked for, and still waits. */
  int look() {
    return ++looks;
  }

  /** How often its nonce was found to be used, and none of its hashes mined. */
  int stray() {
    return ++strays;
  }

  /** How often it had to go under another nonce. */
  int move() {
    return ++moves;
  }
}
