package dev.artel.core.paradigm;

import dev.artel.core.values.Cid;
import dev.artel.core.values.Hash;

/**
 * A model that a party holds in its own store.
 *
 * @param sealed the ciphertext, sealed to oneself under the label of the journal path
 * @param hash SHA-256 of the canonical safetensors
 */
public record Model(Cid sealed, Hash hash) {}
