package dev.artel.ledger.evm;

import dev.artel.core.crypto.KeyPair;
import dev.artel.core.law.Genesis;
import dev.artel.core.law.Limits;
import dev.artel.core.values.Address;
import dev.artel.core.values.Coins;
import dev.artel.core.values.Hash;
import dev.artel.core.wire.Json;
import dev.artel.core.wire.Tree;
import java.io.IOException;
import java.net.URI;
import java.util.List;

/**
 * Where an Artel is: all that others need to open it, beside a node of the chain.
 *
 * <p>{@code EvmDeployment.deploy(url, genesis, plan, wallet, settings)} makes one; {@link #text} is
 * its file, {@link #parse} reads that, {@link #at} stands for one of which only the address is
 * known.
 *
 * @param block the first one that can hold its events
 * @param names of the contracts, each with the address of the same place in {@code addresses}; for
 *     people only
 */
public record EvmDeployment(
    long chainId, Address artel, long block, List<String> names, List<Address> addresses) {
  /** What Artel's constructor takes. */
  record Birth(
      Hash catalogue,
      Limits limits,
      List<Address> laws,
      List<Address> parties,
      List<Coins> amounts) {}

  public EvmDeployment {
    names = List.copyOf(names);
    addresses = List.copyOf(addresses);
  }

  /** The log is then read from the chain's first block on. */
  public static EvmDeployment at(long chainId, Address artel) {
    return new EvmDeployment(chainId, artel, 0, List.of(), List.of());
  }

  /** Puts the contracts of a plan on the chain, the common law's with the coins of the genesis. */
  public static EvmDeployment deploy(
      URI url, Genesis genesis, EvmPlan plan, KeyPair wallet, EvmSettings settings)
      throws IOException, InterruptedException {
    try (var rpc = new Rpc(url, settings.pace().timeout())) {
      return new Deployer(rpc, wallet, settings).deploy(genesis, plan);
    }
  }

  /** As JSON. */
  public String text() {
    return Json.pretty(tree());
  }

  public Tree tree() {
    return Json.toTree(this);
  }

  /** Throws what {@link Json} throws for a text that is none. */
  public static EvmDeployment parse(String text) {
    return Json.read(Json.parse(text), EvmDeployment.class);
  }
}
