package dev.artel.ledger.evm;

import dev.artel.core.crypto.KeyPair;
import dev.artel.core.values.Address;
import dev.artel.core.values.Bytes;
import dev.artel.core.values.Digests;
import dev.artel.core.values.Hash;
import java.math.BigInteger;
import org.web3j.crypto.RawTransaction;
import org.web3j.crypto.Sign;
import org.web3j.crypto.TransactionEncoder;

/** Signs transactions on one chain. The key stays in core's hands. */
record Wallet(KeyPair keys, long chainId) {
  /** What a unit of gas may cost, and what of that goes to whoever makes the block. */
  record Fee(BigInteger tip, BigInteger cap) {}

  /**
   * @param to empty to deploy a contract
   */
  record Transaction(long nonce, Bytes to, Bytes data, long gas, Fee fee) {}

  /** A transaction under its signature. */
  record Sealed(Bytes raw, Hash hash) {}

  Address address() {
    return keys.address();
  }

  /** Source: EIP-1559. */
  Sealed sign(Transaction transaction) {
    var raw =
        RawTransaction.createTransaction(
            chainId,
            BigInteger.valueOf(transaction.nonce()),
            BigInteger.valueOf(transaction.gas()),
            transaction.to().size() == 0 ? "" : transaction.to().toString(),
            BigInteger.ZERO,
            transaction.data().toString(),
            transaction.fee().tip(),
            transaction.fee().cap());
    var signature = keys.sign(Digests.keccak256(TransactionEncoder.encode(raw))).bytes();
    var data =
        new Sign.SignatureData(
            signature.at(64), signature.slice(0, 32).toArray(), signature.slice(32, 64).toArray());
    var bytes = TransactionEncoder.encode(raw, data);
    return new Sealed(Bytes.of(bytes), Digests.keccak256(bytes));
  }

  @Override
  public String toString() {
    return "Wallet[" + address() + " on chain " + chainId + "]";
  }
}
