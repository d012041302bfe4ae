package dev.artel.node.report;

import dev.artel.core.law.CommonRow;
import dev.artel.core.law.Rows;
import dev.artel.core.values.Coins;

/**
 * Where all coins of a ledger are. What was minted is the sum of the rest: that proves a run's
 * books.
 */
public record Coinage(
    Coins minted, Coins balances, Coins credits, Coins escrows, Coins bonds, Coins burnt) {

  /**
   * @param minted what the genesis gave out
   */
  public static Coinage of(Coins minted, Rows rows) {
    var balances = Coins.ZERO;
    var credits = Coins.ZERO;
    for (var account : rows.scan(CommonRow.ACCOUNTS)) {
      balances = balances.plus(account.balance());
      credits = credits.plus(account.credit());
    }
    var escrows = Coins.ZERO;
    var burnt = Coins.ZERO;
    for (var purse : rows.scan(CommonRow.PURSES)) {
      escrows = escrows.plus(purse.escrow());
      burnt = burnt.plus(purse.burnt());
    }
    var bonds =
        rows.scan(CommonRow.BONDS).stream()
            .map(CommonRow.Bond::amount)
            .reduce(Coins.ZERO, Coins::plus);
    return new Coinage(minted, balances, credits, escrows, bonds, burnt);
  }

  public Coins found() {
    return balances.plus(credits).plus(escrows).plus(bonds).plus(burnt);
  }

  public boolean isConserved() {
    return found().equals(minted);
  }
}
