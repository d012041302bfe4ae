package dev.artel.ledger.evm;

import java.io.IOException;
import java.math.BigInteger;

/** What a unit of gas should cost now (EIP-1559), within what its owner allows. */
final class Fees {
  /**
   * A replacement must offer a tenth more, of both parts; an eighth is what nodes and wallets do.
   */
  private static final BigInteger STEP = BigInteger.valueOf(8);

  private final Rpc rpc;
  private final Heads heads;
  private final EvmSettings.Gas gas;
  private volatile Tip tip = new Tip(-1, BigInteger.ZERO);

  /** What the node thought at a height. */
  private record Tip(long height, BigInteger wei) {}

  /** Where the base fee is from. */
  interface Heads {
    Header head() throws IOException;
  }

  Fees(Rpc rpc, Heads heads, EvmSettings.Gas gas) {
    this.rpc = rpc;
    this.heads = heads;
    this.gas = gas;
  }

  /** Holds even if the base fee doubles, which takes six full blocks. */
  Wallet.Fee now() throws IOException {
    var head = heads.head();
    if (tip.height() != head.number()) {
      tip = new Tip(head.number(), suggestedTip());
    }
    var offer = gas.tip().max(tip.wei()).min(gas.feeCap());
    var cap = head.baseFee().shiftLeft(1).add(offer).min(gas.feeCap());
    return new Wallet.Fee(offer, cap.max(offer));
  }

  /** Whether blocks take what the owner allows to pay. */
  boolean isAffordable() throws IOException {
    return heads.head().baseFee().compareTo(gas.feeCap()) <= 0;
  }

  String tooDear() throws IOException {
    return "the base fee is %s wei, above the fee cap of %s: raise the cap or wait"
        .formatted(heads.head().baseFee(), gas.feeCap());
  }

  /** What replaces a transaction that stays lying; the same fee where the cap allows no more. */
  Wallet.Fee above(Wallet.Fee old) throws IOException {
    var now = now();
    var raised = new Wallet.Fee(more(old.tip()).max(now.tip()), more(old.cap()).max(now.cap()));
    return raised.cap().compareTo(gas.feeCap()) <= 0 ? raised : old;
  }

  private static BigInteger more(BigInteger fee) {
    return fee.add(fee.divide(STEP)).add(BigInteger.ONE);
  }

  private BigInteger suggestedTip() throws IOException {
    try {
      return rpc.call("eth_maxPriorityFeePerGas").quantity();
    } catch (RpcException e) {
      return BigInteger.ZERO; // an old node has no opinion
    }
  }
}
