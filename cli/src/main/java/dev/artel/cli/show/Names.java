package dev.artel.cli.show;

import dev.artel.core.values.Address;
import java.util.Map;

/** What people call the parties; an address where nobody told. */
public record Names(Map<Address, String> byAddress) {
  public static final Names NONE = new Names(Map.of());

  public String of(Address party) {
    return byAddress.getOrDefault(party, party.brief());
  }
}
