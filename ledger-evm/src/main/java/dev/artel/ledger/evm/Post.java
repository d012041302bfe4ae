package dev.artel.ledger.evm;

import dev.artel.core.values.Bytes;
import dev.artel.core.values.Hash;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One wallet's transactions, as the node takes them. */
final class Post {
  private static final int ATTEMPTS = 8;

  private final Rpc rpc;
  private final Chain chain;
  private final Wallet wallet;
  private final Fees fees;

  /** What a node made of a transaction. */
  private enum Sending {
    SENT,
    NONCE_TAKEN,
    TOO_CHEAP
  }

  Post(Rpc rpc, Chain chain, Wallet wallet, Fees fees) {
    this.rpc = rpc;
    this.chain = chain;
    this.wallet = wallet;
    this.fees = fees;
  }

  Fees fees() {
    return fees;
  }

  /** Sends it under the nonce, or where that is another's, under the next that is free. */
  void send(Parcel parcel, long first) throws IOException {
    long nonce = first;
    var fee = fees.now();
    for (int i = 0; i < ATTEMPTS; i++) {
      parcel.seal(wallet, nonce, fee, chain.head().number());
      var sending = send(parcel.raw());
      if (sending == Sending.SENT) {
        return;
      }
      long next = count("pending");
      if (sending == Sending.TOO_CHEAP && next <= nonce) {
        fee = fees.above(fee);
      } else {
        nonce = Math.max(next, nonce + 1);
      }
    }
    throw new EvmException(
        "%s takes no transaction of %s: under nonce %d another is in the way, or %s wei a gas are too little"
            .formatted(rpc.name(), wallet.address(), nonce, fee.cap()));
  }

  /**
   * Sends many, under nonces in a row; what the node does not take goes by {@link #send}. Those
   * that cannot be sent have their failure for a receipt.
   */
  void sendAll(List<Parcel> parcels, long first) throws IOException {
    var fee = fees.now();
    long height = chain.head().number();
    for (int i = 0; i < parcels.size(); i++) {
      parcels.get(i).seal(wallet, first + i, fee, height);
    }
    var heard = hear(parcels);
    for (int i = 0; i < heard.size(); i++) {
      var parcel = parcels.get(i);
      try {
        if (heard.get(i) instanceof Rpc.Heard.Refused(var why) && sending(why) != Sending.SENT) {
          send(parcel, parcel.nonce());
        }
      } catch (IOException e) {
        parcel.receipt().completeExceptionally(e);
      }
    }
  }

  /** Nothing, where the network swallowed all: they may have arrived, and count as sent. */
  private List<Rpc.Heard> hear(List<Parcel> parcels) {
    var parameters = parcels.stream().map(p -> List.<Object>of(p.raw().toString())).toList();
    try {
      return rpc.hear("eth_sendRawTransaction", parameters);
    } catch (IOException e) {
      return List.of();
    }
  }

  /** Once more what the node has lost, for more if it was let go for being too cheap. */
  void resend(Parcel parcel, long height) throws IOException {
    if (send(parcel.raw()) == Sending.TOO_CHEAP) {
      raise(parcel, height);
    }
  }

  /** The same for more, where the owner's cap allows. */
  void raise(Parcel parcel, long height) throws IOException {
    var fee = fees.above(parcel.fee());
    if (!fee.equals(parcel.fee())) {
      parcel.seal(wallet, parcel.nonce(), fee, height);
      send(parcel.raw());
    }
  }

  /** Transactions that the wallet has sent: mined ("latest"), or under way too ("pending"). */
  long count(String block) throws IOException {
    return rpc.call("eth_getTransactionCount", wallet.address().toString(), block).number();
  }

  /** The receipts of those of these that were mined. */
  Map<Hash, Reply> receipts(List<Hash> transactions) throws IOException {
    return present("eth_getTransactionReceipt", transactions);
  }

  /** The transactions among these that the node has, mined or not. */
  Map<Hash, Reply> known(List<Hash> transactions) throws IOException {
    return present("eth_getTransactionByHash", transactions);
  }

  private Map<Hash, Reply> present(String method, List<Hash> transactions) throws IOException {
    var parameters = new ArrayList<List<Object>>();
    transactions.forEach(hash -> parameters.add(List.of(hash.toString())));
    var replies = rpc.batch(method, parameters);
    var present = new HashMap<Hash, Reply>();
    for (int i = 0; i < replies.size(); i++) {
      if (!replies.get(i).isNull()) {
        present.put(transactions.get(i), replies.get(i));
      }
    }
    return present;
  }

  /** A transaction that the network swallowed may have arrived: it counts as sent. */
  private Sending send(Bytes raw) throws IOException {
    try {
      rpc.call("eth_sendRawTransaction", raw.toString());
      return Sending.SENT;
    } catch (RpcException e) {
      return sending(e);
    } catch (InterruptedIOException e) {
      throw e;
    } catch (IOException e) {
      return Sending.SENT;
    }
  }

  private Sending sending(RpcException refusal) throws IOException {
    if (refusal.says("already known", "already imported", "known transaction")) {
      return Sending.SENT;
    }
    if (refusal.says("nonce too low", "nonce is too low")) {
      return Sending.NONCE_TAKEN;
    }
    if (refusal.says("underpriced", "base fee")) {
      return Sending.TOO_CHEAP;
    }
    if (refusal.says("insufficient funds")) {
      throw new EvmException(
          "the wallet %s has too little for gas on chain %d: send it some"
              .formatted(wallet.address(), wallet.chainId()),
          refusal);
    }
    throw refusal;
  }
}
