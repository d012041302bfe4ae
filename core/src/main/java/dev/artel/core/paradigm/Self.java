package dev.artel.core.paradigm;

import dev.artel.core.law.Charter;
import dev.artel.core.values.Address;
import dev.artel.core.values.Hash;
import dev.artel.core.wire.Tree;

/**
 * Who a participant is, in which task, as what, on which ledger.
 *
 * @param options what its owner chose for this task, bound to a record of the paradigm for the
 *     role; an object without fields where nothing was chosen
 */
public record Self(Address address, Hash task, String role, Tree options, Charter charter) {}
