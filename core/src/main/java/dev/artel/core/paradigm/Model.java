package dev.artel.core.paradigm;

import dev.artel.core.values.Cid;
import dev.artel.core.values.Hash;

/**
 * A finished model that a party holds in its own store.
 *
 * @param sealed the ciphertext, sealed to oneself under the label of the path {@value #PATH}
 * @param hash SHA-256 of the canonical safetensors
 */
public record Model(Cid sealed, Hash hash) {
  /** Where every paradigm journals it. */
  public static final String PATH = "model";
}
