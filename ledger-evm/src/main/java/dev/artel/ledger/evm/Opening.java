package dev.artel.ledger.evm;

import dev.artel.core.law.Charter;
import dev.artel.core.law.LawBook;
import dev.artel.core.law.Limits;
import dev.artel.core.values.Address;
import dev.artel.core.values.Bytes;
import dev.artel.core.values.Hash;
import dev.artel.core.wire.Domain;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/**
 * What is asked of a node and of Artel before anything else: is it the chain, is it the contract,
 * does it have the same law.
 */
record Opening(Identity identity, Charter charter, Contracts contracts) {
  /** What {@code charter()} gives. */
  record View(String version, Hash catalogue, Limits limits, List<Address> laws) {}

  /** What {@code paradigm()} gives. */
  record Name(String paradigm) {}

  static Opening of(Rpc rpc, EvmDeployment deployment, LawBook book) throws IOException {
    requireSynced(rpc);
    requireChain(rpc, deployment);
    var identity = Identity.of(rpc, deployment.artel());
    var view = view(rpc, deployment.artel());
    requireSameLaw(deployment.artel(), view, book);
    var domain = Domain.onChain(deployment.chainId(), deployment.artel());
    var charter = new Charter(domain, view.limits());
    return new Opening(identity, charter, contracts(rpc, deployment.artel(), view.laws()));
  }

  /** Which paradigms an Artel was born with; asked before there is a law book to compare. */
  static Set<String> paradigms(Rpc rpc, EvmDeployment deployment) throws IOException {
    requireChain(rpc, deployment);
    Identity.of(rpc, deployment.artel());
    var view = view(rpc, deployment.artel());
    return contracts(rpc, deployment.artel(), view.laws()).laws().keySet();
  }

  private static void requireChain(Rpc rpc, EvmDeployment deployment) throws IOException {
    long chainId = rpc.call("eth_chainId").number();
    if (chainId != deployment.chainId()) {
      throw new EvmException(
          "%s is on chain %d, and Artel is on chain %d: correct the address or the chain id"
              .formatted(rpc.name(), chainId, deployment.chainId()));
    }
  }

  static void requireFunds(Rpc rpc, Address wallet) throws IOException {
    if (rpc.call("eth_getBalance", wallet.toString(), "latest").quantity().signum() == 0) {
      throw new EvmException(
          "the wallet %s has nothing to pay for gas with: send it some of the chain's own coin"
              .formatted(wallet));
    }
  }

  private static void requireSynced(Rpc rpc) throws IOException {
    var state = rpc.call("eth_syncing");
    if (state.has("currentBlock") && state.has("highestBlock")) {
      throw new EvmException(
          "%s is behind: at block %d of %d; wait until it has caught up"
              .formatted(
                  rpc.name(),
                  state.at("currentBlock").number(),
                  state.at("highestBlock").number()));
    }
  }

  private static View view(Rpc rpc, Address artel) throws IOException {
    try {
      return Abi.readEvent(View.class, ask(rpc, artel, "charter"));
    } catch (AbiException | RpcException e) {
      throw new EvmException(
          "the contract at %s is not Artel: it has no charter; correct the address"
              .formatted(artel),
          e);
    }
  }

  private static void requireSameLaw(Address artel, View view, LawBook book) throws EvmException {
    if (!view.version().equals(Domain.VERSION)
        || !view.catalogue().equals(book.catalogue().hash())) {
      throw new EvmException(
          ("the Artel at %s has version %s with catalogue %s, this program version %s with %s: take"
                  + " the program that fits")
              .formatted(
                  artel,
                  view.version(),
                  view.catalogue(),
                  Domain.VERSION,
                  book.catalogue().hash()));
    }
  }

  private static Contracts contracts(Rpc rpc, Address artel, List<Address> laws)
      throws IOException {
    var byName = new TreeMap<String, Address>();
    for (var law : laws) {
      byName.put(Abi.readEvent(Name.class, ask(rpc, law, "paradigm")).paradigm(), law);
    }
    return new Contracts(artel, byName);
  }

  private static Bytes ask(Rpc rpc, Address contract, String function) throws IOException {
    var call = new ContractCall(Address.ZERO, contract, Abi.call(function));
    return rpc.call("eth_call", call.parameters(), "latest").bytes();
  }
}
