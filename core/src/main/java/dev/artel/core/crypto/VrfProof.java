package dev.artel.core.crypto;

import dev.artel.core.values.Bytes;

/**
 * A proof in the layout that Chainlink's {@code VRF.sol} takes: public key, gamma, c, s, seed,
 * witness address, and the two helper points with the inverse of z.
 */
public record VrfProof(Bytes bytes) {}
