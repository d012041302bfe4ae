package dev.artel.ledger.evm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artel.core.law.Genesis;
import dev.artel.core.law.Rows;
import dev.artel.core.port.Batch;
import dev.artel.core.port.Cursor;
import dev.artel.core.port.Receipt;
import dev.artel.testkit.FiveParties;
import dev.artel.testkit.LedgerSuite;
import dev.artel.testkit.engines.GethNetwork;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a chain of geth's that three nodes sign; the ledger speaks with the first. */
@Tag("long")
class GethLedgerTest extends LedgerSuite<EvmLedger> {
  private static final EvmSettings PATIENT =
      Chains.QUICK.paced(Chains.QUICK.pace().every(Duration.ofMillis(50)));

  @TempDir private static Path folder;
  private static GethNetwork network;

  @BeforeAll
  static void startNetwork() {
    network = new GethNetwork(folder, 3);
  }

  @AfterAll
  static void stopNetwork() {
    network.close();
  }

  @Override
  protected EvmLedger create(Genesis genesis, InstantSource clock) throws Exception {
    var wallet = network.funded();
    var deployment = EvmDeployment.deploy(network.url(1), genesis, EvmPlan.COMMON, wallet, PATIENT);
    return EvmLedger.open(network.url(1), deployment, FiveParties.BOOK, wallet, PATIENT);
  }

  @Override
  protected Rows rows(EvmLedger ledger) throws Exception {
    return Chains.rows(network.url(1), ledger);
  }

  @Override
  protected boolean isLive() {
    return true;
  }

  @Override
  protected int commands() {
    return 12;
  }

  @Test
  void shouldTakeBackASideChain() throws Exception {
    long before = ledger().head().height();
    var signed = Chains.enrol(ledger(), 1);
    assertThat(ledger().submit(signed)).isInstanceOf(Receipt.Included.class);
    var batch = (Batch.Entries) ledger().read(Cursor.START, Duration.ZERO);
    assertThat(batch.entries()).hasSize(6);

    network.reorganise(before);

    Batch next = batch;
    while (next instanceof Batch.Entries entries) {
      assertThat(entries.entries().size()).isIn(0, 6);
      next = ledger().read(entries.next(), Duration.ofSeconds(1));
    }
    assertThat(next).isEqualTo(new Batch.Rewound(Cursor.START));
    assertThat(ledger().submit(signed)).isInstanceOf(Receipt.Included.class);
    batch = (Batch.Entries) ledger().read(Cursor.START, Duration.ZERO);
    assertThat(batch.entries()).hasSize(6);
  }

  @Test
  void shouldGoOnWhenItsNodeComesBack() throws Exception {
    network.kill(1);
    assertThatThrownBy(() -> ledger().submit(Chains.enrol(ledger(), 1)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("is it running");

    network.restart(1);

    assertThat(ledger().submit(Chains.enrol(ledger(), 1))).isInstanceOf(Receipt.Included.class);
    var batch = (Batch.Entries) ledger().read(Cursor.START, Duration.ZERO);
    assertThat(batch.entries()).hasSize(6);
  }
}
