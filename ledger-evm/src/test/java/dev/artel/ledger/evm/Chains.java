package dev.artel.ledger.evm;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.artel.core.crypto.KeyPair;
import dev.artel.core.law.CommonCommand;
import dev.artel.core.law.CommonRow;
import dev.artel.core.law.Genesis;
import dev.artel.core.law.MemoryRows;
import dev.artel.core.law.Rows;
import dev.artel.core.law.Signed;
import dev.artel.core.values.Address;
import dev.artel.core.values.Coins;
import dev.artel.core.values.Digests;
import dev.artel.core.values.Hash;
import dev.artel.testkit.FiveParties;
import dev.artel.testkit.engines.Anvil;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;

/** Artels on chains for tests. */
final class Chains {
  /** Who pays for gas; the first of the five parties sends its own transactions. */
  static final KeyPair WALLET = FiveParties.KEYS.getFirst();

  static final EvmSettings QUICK =
      EvmSettings.DEFAULTS.paced(
          EvmSettings.Pace.DEFAULTS.every(Duration.ofMillis(5)).patient(Duration.ofMinutes(2)));

  private Chains() {}

  static EvmDeployment deploy(Anvil anvil, Genesis genesis)
      throws IOException, InterruptedException {
    anvil.fund(WALLET.address());
    return EvmDeployment.deploy(anvil.url(), genesis, EvmPlan.COMMON, WALLET, QUICK);
  }

  static EvmLedger create(Anvil anvil, Genesis genesis) throws IOException, InterruptedException {
    return open(anvil.url(), deploy(anvil, genesis), QUICK);
  }

  static EvmLedger open(URI url, EvmDeployment deployment, EvmSettings settings)
      throws IOException {
    return EvmLedger.open(url, deployment, FiveParties.BOOK, WALLET, settings);
  }

  /** Somebody new, who has no coins of the chain. */
  static KeyPair stranger(int number) {
    return KeyPair.of(Digests.sha256(("stranger " + number).getBytes(UTF_8)).bytes().toArray());
  }

  static Signed enrol(EvmLedger ledger, int number) {
    return FiveParties.sign(
        ledger.charter(), stranger(number), 0, new CommonCommand.Enrol(Hash.ZERO));
  }

  /** Of the five parties, as the contract's own storage has them. */
  static Rows rows(URI url, EvmLedger ledger) throws IOException {
    try (var rpc = new Rpc(url, QUICK.pace().timeout())) {
      return rows(rpc, ledger);
    }
  }

  private static Rows rows(Rpc rpc, EvmLedger ledger) throws IOException {
    var rows = new MemoryRows();
    for (var keys : FiveParties.KEYS) {
      var party = keys.address();
      var balance = ask(rpc, ledger, "balanceOf", party);
      var credit = ask(rpc, ledger, "creditOf", party);
      rows.put(CommonRow.ACCOUNTS, new CommonRow.Account(party, balance, credit));
      if (!ask(rpc, ledger, "isEnrolled", party).isZero()) {
        rows.put(CommonRow.PARTIES, new CommonRow.Party(party, Hash.ZERO));
      }
    }
    return rows;
  }

  record Whom(Address party) {}

  record Amount(Coins amount) {}

  private static Coins ask(Rpc rpc, EvmLedger ledger, String view, Address party)
      throws IOException {
    // A view's argument is no struct: the same words under another selector.
    var selector = Digests.keccak256((view + "(address)").getBytes(UTF_8)).bytes().slice(0, 4);
    var data = selector.concat(Abi.event(new Whom(party)));
    var artel = ledger.charter().domain().contract();
    var call = new ContractCall(party, artel, data);
    var answer = rpc.call("eth_call", call.parameters(), "latest").bytes();
    return Abi.readEvent(Amount.class, answer).amount();
  }
}
