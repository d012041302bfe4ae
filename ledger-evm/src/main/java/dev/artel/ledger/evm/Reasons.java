package dev.artel.ledger.evm;

import dev.artel.core.values.Bytes;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The law's reasons by the selector of the custom error that carries each. */
final class Reasons {
  private final Map<Bytes, String> names = new HashMap<>();

  /** Of the common law's contract and all paradigms' that this program carries. */
  static Reasons known() {
    var common = Stream.of(Artefact.load(EvmPlan.ARTEL));
    return new Reasons(Stream.concat(common, EvmPlan.ALL.contracts().stream()).toList());
  }

  Reasons(Collection<Artefact> artefacts) {
    artefacts.stream()
        .flatMap(artefact -> artefact.errors().stream())
        .forEach(name -> names.put(Abi.selector(name, List.of()), name));
  }

  /** Rethrows what is no contract's refusal, but a node's. */
  String of(RpcException refusal) throws IOException {
    var data = refusal.data();
    if (data.size() < Abi.SELECTOR) {
      throw refusal;
    }
    var name = names.get(data.slice(0, Abi.SELECTOR));
    if (name == null) {
      throw new EvmException(
          "the contract fails with " + data + ", which is no reason of the law", refusal);
    }
    return name;
  }
}
