package dev.artel.node.nodefile;

/**
 * Which ledger a node stands on, and how it is reached.
 *
 * @param path of an embedded ledger's file
 * @param url of an Ethereum node's JSON-RPC
 * @param contract address of Artel's contract there
 * @param chain id of the chain
 * @param block the first that can hold Artel's events
 * @param confirmations blocks to wait for before an event counts
 * @param feeCap most gwei to pay for a unit of gas
 */
public record LedgerPlace(
    Kind kind,
    String path,
    String url,
    String contract,
    long chain,
    long block,
    int confirmations,
    long feeCap) {
  private static final int CONFIRMATIONS = 2;
  private static final long FEE_CAP = 100;

  /** Which engine it is. */
  public enum Kind {
    EMBEDDED,
    EVM
  }

  public LedgerPlace {
    require(kind != Kind.EMBEDDED || !path.isEmpty(), "an embedded ledger needs its path");
    require(
        kind != Kind.EVM || !(url.isEmpty() || contract.isEmpty()),
        "a ledger on Ethereum needs its url and the contract's address");
    require(chain >= 0 && block >= 0, "chain and block are not negative");
    require(confirmations >= 0 && feeCap >= 1, "confirmations is not negative, feeCap at least 1");
  }

  private static void require(boolean met, String rule) {
    if (!met) {
      throw new IllegalArgumentException(rule);
    }
  }

  public static LedgerPlace embedded(String path) {
    return new LedgerPlace(Kind.EMBEDDED, path, "", "", 0, 0, CONFIRMATIONS, FEE_CAP);
  }

  public static LedgerPlace evm(String url, String contract, long chain) {
    return new LedgerPlace(Kind.EVM, "", url, contract, chain, 0, CONFIRMATIONS, FEE_CAP);
  }

  static LedgerPlace defaults() {
    return embedded("ledger.db");
  }
}
