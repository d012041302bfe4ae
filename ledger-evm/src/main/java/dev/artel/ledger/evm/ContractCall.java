package dev.artel.ledger.evm;

import dev.artel.core.values.Address;
import dev.artel.core.values.Bytes;
import java.util.Map;

/** What is asked of a contract, by whom. */
record ContractCall(Address from, Address to, Bytes data) {
  Map<String, Object> parameters() {
    return Map.of("from", from.toString(), "to", to.toString(), "data", data.toString());
  }
}
