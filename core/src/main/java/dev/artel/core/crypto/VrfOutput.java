package dev.artel.core.crypto;

import dev.artel.core.values.Address;
import dev.artel.core.values.Hash;

/** The one value that the prover's key gives for an input. */
public record VrfOutput(Address prover, Hash output) {}
