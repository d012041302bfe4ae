package dev.artel.node;

import dev.artel.core.paradigm.Attack;
import dev.artel.core.paradigm.Tools;
import dev.artel.core.values.Address;
import dev.artel.core.wire.Tree;

/**
 * A party of a local network.
 *
 * @param name for people; never on the ledger
 * @param options what the party chose for the task
 * @param tools its own sealing and data, and the store and learner that all share
 * @param attack what it makes of an honest agenda; nothing where it is honest itself
 */
public record Member(String name, String role, Tree options, Tools tools, Attack attack) {
  public Address address() {
    return tools.sealing().address();
  }
}
