package dev.artel.ledger.evm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artel.core.law.Genesis;
import dev.artel.core.port.Batch;
import dev.artel.core.port.Cursor;
import dev.artel.core.values.Hash;
import dev.artel.testkit.FiveParties;
import dev.artel.testkit.engines.Anvil;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What can be wrong with a node, a chain or a contract when a ledger is opened. */
class OpeningTest {
  private static Anvil anvil;
  private static EvmDeployment deployment;

  @BeforeAll
  static void deploy() throws Exception {
    anvil = Anvil.start();
    deployment = Chains.deploy(anvil, FiveParties.genesis());
  }

  @AfterAll
  static void stopAnvil() {
    anvil.close();
  }

  @Test
  void shouldDeployTheLawsOfAllParadigms() throws Exception {
    var all = deployAll();

    try (var ledger = EvmLedger.open(anvil.url(), all, Laws.BOOK, Chains.WALLET, Chains.QUICK)) {
      assertThat(ledger.laws().keySet()).containsExactly("committee");
      assertThat(all.addresses()).containsAll(ledger.laws().values()).contains(all.artel());
      assertThat(((Batch.Entries) ledger.read(Cursor.START, Duration.ZERO)).entries()).hasSize(5);
    }
  }

  @Test
  void shouldWriteDownWhereItIsForOthers() {
    assertThat(EvmDeployment.parse(deployment.text())).isEqualTo(deployment);
  }

  @Test
  void shouldBeOpenForReadingWithoutAWallet() throws Exception {
    var known = EvmDeployment.at(deployment.chainId(), deployment.artel());
    try (var ledger = EvmLedger.openReadOnly(anvil.url(), known, FiveParties.BOOK, Chains.QUICK)) {
      assertThat(((Batch.Entries) ledger.read(Cursor.START, Duration.ZERO)).entries()).hasSize(5);
      assertThatThrownBy(() -> ledger.submit(Chains.enrol(ledger, 1)))
          .isInstanceOf(EvmException.class)
          .hasMessageContaining("open it with a wallet");
    }
  }

  @Test
  void shouldSayThatTheNodeIsNotThere() {
    assertRefused(URI.create("http://127.0.0.1:1/v3/SECRET"), deployment)
        .hasMessageContaining("is it running")
        .hasMessageContaining("http://127.0.0.1:1 ")
        .hasMessageNotContaining("SECRET");
  }

  @Test
  void shouldSayThatItIsAnotherChain() {
    assertRefused(anvil.url(), EvmDeployment.at(5, deployment.artel()))
        .hasMessageContaining("is on chain 31337, and Artel is on chain 5");
  }

  @Test
  void shouldSayThatThereIsNoContract() {
    assertRefused(anvil.url(), EvmDeployment.at(31337, Chains.WALLET.address()))
        .hasMessageContaining("has no contract at " + Chains.WALLET.address());
  }

  @Test
  void shouldSayThatTheContractIsNotArtel() throws Exception {
    var all = deployAll();

    assertRefused(anvil.url(), EvmDeployment.at(31337, all.addresses().getFirst()))
        .hasMessageContaining("is not Artel");
  }

  @Test
  void shouldSayThatTheLawIsAnother() throws Exception {
    var genesis = FiveParties.genesis();
    var other = new Genesis("", Hash.ZERO, genesis.limits(), genesis.parties(), genesis.amounts());

    assertRefused(anvil.url(), Chains.deploy(anvil, other))
        .hasMessageContaining("take the program that fits");
  }

  @Test
  void shouldSayThatTheWalletIsEmpty() {
    assertThatThrownBy(
            () ->
                EvmLedger.open(
                    anvil.url(), deployment, FiveParties.BOOK, Chains.stranger(0), Chains.QUICK))
        .isInstanceOf(EvmException.class)
        .hasMessageContaining(Chains.stranger(0).address() + " has nothing to pay for gas with");
  }

  @Test
  void shouldSayThatTheNodeIsBehind() {
    assertSpoilt("eth_syncing", "{\"currentBlock\":\"0x5\",\"highestBlock\":\"0x64\"}")
        .hasMessageContaining("is behind: at block 5 of 100");
  }

  @Test
  void shouldSayThatTheAnswerMakesNoSense() {
    assertSpoilt("eth_chainId", "\"none\"").hasMessageContaining("is it a node's RPC address?");
    assertSpoilt("eth_chainId", "{}").hasMessageContaining("is it a node's RPC address?");
    assertSpoilt("eth_chainId", "\"0xffffffffffffffffffff\"").hasMessageContaining("63 bits");
  }

  @Test
  void shouldSayThatTheAnswerIsNoJson() {
    try (var meddler = new Meddler(anvil.url())) {
      meddler.does((_, _) -> "<html>login</html>");
      assertRefused(meddler.url(), deployment)
          .hasMessageContaining("no answer in JSON-RPC")
          .hasMessageNotContaining("SECRET");
    }
  }

  private static EvmDeployment deployAll() throws Exception {
    var five = FiveParties.genesis();
    var catalogue = Laws.BOOK.catalogue().hash();
    var genesis = new Genesis("", catalogue, five.limits(), five.parties(), five.amounts());
    return EvmDeployment.deploy(anvil.url(), genesis, EvmPlan.ALL, Chains.WALLET, Chains.QUICK);
  }

  private static AbstractThrowableAssert<?, ?> assertSpoilt(String method, String result) {
    try (var meddler = new Meddler(anvil.url())) {
      meddler.does(
          (question, answer) ->
              question.contains("\"" + method + "\"") ? spoilt(question, result) : answer);
      return assertRefused(meddler.url(), deployment);
    }
  }

  private static String spoilt(String question, String result) {
    var id = question.replaceAll(".*\"id\":([0-9]+).*", "$1");
    return "{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"result\":" + result + "}";
  }

  private static AbstractThrowableAssert<?, ?> assertRefused(URI url, EvmDeployment where) {
    return assertThatThrownBy(() -> Chains.open(url, where, Chains.QUICK))
        .isInstanceOf(IOException.class);
  }
}
