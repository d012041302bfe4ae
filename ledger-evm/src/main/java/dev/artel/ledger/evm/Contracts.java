package dev.artel.ledger.evm;

import dev.artel.core.values.Address;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Where the laws are: the common law's contract, and each paradigm's by its name. */
record Contracts(Address artel, Map<String, Address> laws) {
  private static final String COMMON = "";

  Contracts {
    laws = Map.copyOf(new TreeMap<>(laws));
  }

  /**
   * @param paradigm empty for the common law
   */
  Address of(String paradigm) {
    return paradigm.equals(COMMON) ? artel : laws.getOrDefault(paradigm, Address.ZERO);
  }

  /** All that write events. */
  List<String> addresses() {
    var all = new ArrayList<>(List.of(artel.toString()));
    laws.values().forEach(law -> all.add(law.toString()));
    return all;
  }
}
