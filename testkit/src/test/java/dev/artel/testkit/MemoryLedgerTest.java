package dev.artel.testkit;

import static dev.artel.testkit.FiveParties.KEYS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.core.law.CommonCommand;
import dev.artel.core.law.Genesis;
import dev.artel.core.law.Rows;
import dev.artel.core.law.Signed;
import dev.artel.core.port.Cursor;
import dev.artel.core.port.Receipt;
import dev.artel.core.values.Coins;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class MemoryLedgerTest extends LedgerSuite<MemoryLedger> {
  @Override
  protected MemoryLedger create(Genesis genesis, InstantSource clock) {
    return new MemoryLedger(genesis, FiveParties.BOOK, clock);
  }

  @Override
  protected Rows rows(MemoryLedger ledger) {
    return ledger.rows();
  }

  @Test
  void shouldPutAllThatWasOfferedIntoOneBlock() {
    var ledger =
        new MemoryLedger(
            FiveParties.genesis(), FiveParties.BOOK, InstantSource.fixed(Instant.EPOCH));
    var receipts = new ArrayList<Receipt>();
    var first = transfer(1, 1_000_000);
    var second = transfer(2, 1);
    ledger.offer(first, receipts::add);
    ledger.offer(second, receipts::add);
    ledger.offer(first, receipts::add);
    assertThat(receipts).isEmpty();

    ledger.close(42);

    var included = new Receipt.Included(new Cursor(1, 0));
    assertThat(receipts).containsExactly(included, new Receipt.Refused("POOR"), included);
    assertThat(ledger.head().time()).isEqualTo(42);
  }

  @Test
  void shouldCloseNoEmptyBlock() {
    var ledger =
        new MemoryLedger(
            FiveParties.genesis(), FiveParties.BOOK, InstantSource.fixed(Instant.EPOCH));

    ledger.close(42);

    assertThat(ledger.head().height()).isZero();
  }

  private static Signed transfer(long nonce, long coins) {
    var transfer = new CommonCommand.Transfer(KEYS.get(1).address(), Coins.of(coins));
    return FiveParties.sign(FiveParties.genesis().charter(), KEYS.get(0), nonce, transfer);
  }
}
