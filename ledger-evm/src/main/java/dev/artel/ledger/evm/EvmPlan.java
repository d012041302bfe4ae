package dev.artel.ledger.evm;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which contracts stand beside the common law's, in the order of their deployment: laws, which may
 * move coins, and those that they need. As addresses are known beforehand, two may need each other.
 */
public final class EvmPlan {
  static final String ARTEL = "Artel";

  /** The common law alone. */
  public static final EvmPlan COMMON = of();

  /** The laws of all paradigms that have a contract. */
  public static final EvmPlan ALL = of("Committee");

  private final List<Artefact> contracts;
  private final List<String> laws;

  private EvmPlan(List<Artefact> contracts, List<String> laws) {
    this.contracts = contracts;
    this.laws = laws;
  }

  /** With these laws, by the names of their artefacts. */
  static EvmPlan of(String... laws) {
    var names = new HashSet<String>();
    var contracts = new ArrayList<Artefact>();
    for (var law : laws) {
      add(law, names, contracts);
    }
    return new EvmPlan(List.copyOf(contracts), List.of(laws));
  }

  private static void add(String name, Set<String> names, List<Artefact> contracts) {
    if (!name.equals(ARTEL) && names.add(name)) {
      var artefact = Artefact.load(name);
      artefact.needs().forEach(need -> add(need, names, contracts));
      contracts.add(artefact);
    }
  }

  /** The names of the paradigms whose laws it brings: a contract is called as its paradigm. */
  public Set<String> paradigms() {
    return laws.stream().map(law -> law.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
  }

  List<Artefact> contracts() {
    return contracts;
  }

  List<String> laws() {
    return laws;
  }
}
