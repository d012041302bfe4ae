package dev.artel.ledger.evm;

import dev.artel.core.values.Bytes;
import java.io.IOException;
import java.util.Locale;

/** The node understood and says no: an error of JSON-RPC, with what a contract reverted with. */
final class RpcException extends IOException {
  private static final long serialVersionUID = 1;

  private final String said;
  private final transient Bytes data;

  RpcException(String where, String said, Bytes data) {
    super(where + " says: " + said);
    this.said = said;
    this.data = data;
  }

  /** The contract's own error; empty where it gave none. */
  Bytes data() {
    return data;
  }

  /** Whether the node's words hold one of these: nodes have no codes for what they refuse. */
  boolean says(String... phrases) {
    var words = said.toLowerCase(Locale.ROOT);
    for (var phrase : phrases) {
      if (words.contains(phrase)) {
        return true;
      }
    }
    return false;
  }
}
