package dev.artel.core.wire;

import dev.artel.core.values.Address;
import dev.artel.core.values.Hash;

/**
 * The EIP-712 domain: which Artel, on which ledger. On an Ethereum chain the contract's address
 * stands for the ledger; elsewhere the chain id is 0 and the hash of the genesis does.
 */
public record Domain(String version, long chainId, Address contract, Hash genesis) {
  public static final String NAME = "Artel";
  public static final String VERSION = "1";

  public static Domain offChain(Hash genesis) {
    return new Domain(VERSION, 0, Address.ZERO, genesis);
  }

  public static Domain onChain(long chainId, Address contract) {
    return new Domain(VERSION, chainId, contract, Hash.ZERO);
  }

  public boolean isOnChain() {
    return chainId != 0;
  }
}
