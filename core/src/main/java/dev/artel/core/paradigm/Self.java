package dev.artel.core.paradigm;

import dev.artel.core.law.Charter;
import dev.artel.core.values.Address;
import dev.artel.core.values.Hash;

/** Who a participant is, in which task, as what, on which ledger. */
public record Self(Address address, Hash task, String role, Charter charter) {}
