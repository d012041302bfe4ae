package dev.artel.ledger.evm;

import dev.artel.core.law.Genesis;
import dev.artel.core.law.Rows;
import dev.artel.testkit.LedgerSuite;
import dev.artel.testkit.engines.Anvil;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;

/** On a chain that makes a block every second, whatever there is for it. */
@Tag("long")
class BlockEverySecondTest extends LedgerSuite<EvmLedger> {
  private static Anvil anvil;

  @BeforeAll
  static void startAnvil() {
    anvil = Anvil.start("--block-time", "1");
  }

  @AfterAll
  static void stopAnvil() {
    anvil.close();
  }

  @Override
  protected EvmLedger create(Genesis genesis, InstantSource clock) throws Exception {
    return Chains.create(anvil, genesis);
  }

  @Override
  protected Rows rows(EvmLedger ledger) throws Exception {
    return Chains.rows(anvil.url(), ledger);
  }

  @Override
  protected boolean isLive() {
    return true;
  }

  @Override
  protected int commands() {
    return 12;
  }
}
