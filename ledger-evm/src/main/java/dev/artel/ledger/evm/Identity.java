package dev.artel.ledger.evm;

import dev.artel.core.values.Address;
import dev.artel.core.values.Hash;
import java.io.IOException;

/** Which chain and which Artel: what must not change under a running ledger. */
record Identity(long chainId, Hash genesis, Address artel) {
  static Identity of(Rpc rpc, Address artel) throws IOException {
    long chainId = rpc.call("eth_chainId").number();
    var first = rpc.call("eth_getBlockByNumber", "0x0", false);
    if (chainId == 0 || first.isNull()) {
      throw new EvmException(rpc.name() + " has no chain: chain id " + chainId + ", no block 0");
    }
    if (rpc.call("eth_getCode", artel.toString(), "latest").bytes().size() == 0) {
      throw new EvmException(
          ("%s has no contract at %s on chain %d: is the address right, is it the chain that Artel"
                  + " was deployed on, and has the node caught up?")
              .formatted(rpc.name(), artel, chainId));
    }
    return new Identity(chainId, Header.of(first).hash(), artel);
  }

  /** Throws where the node has become another chain's. */
  void requireSame(Rpc rpc) throws IOException {
    var now = of(rpc, artel);
    if (!now.equals(this)) {
      throw new EvmException(
          ("%s has become another chain: id %d with block 0 %s, where Artel is on id %d with block 0"
                  + " %s; start the right node, or correct the address")
              .formatted(rpc.name(), now.chainId, now.genesis, chainId, genesis));
    }
  }
}
