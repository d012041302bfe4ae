package dev.artel.core.seal;

import dev.artel.core.crypto.Hkdf;
import dev.artel.core.values.Address;
import dev.artel.core.values.Bytes;
import dev.artel.core.values.Digests;
import dev.artel.core.values.Hash;
import dev.artel.core.wire.Domain;
import dev.artel.core.wire.Eip712;
import java.nio.charset.StandardCharsets;

/** The symmetric key of one ciphertext. Never printed; its hash may be public. */
public final class ContentKey {
  public static final int SIZE = 32;

  private static final byte[] CONVERGENT = "artel/convergent/1".getBytes(StandardCharsets.UTF_8);

  private final Bytes octets;

  ContentKey(Bytes octets) {
    if (octets.size() != SIZE) {
      throw new IllegalArgumentException("a content key has 32 bytes, not " + octets.size());
    }
    this.octets = octets;
  }

  /**
   * The key that all who hold the same content derive alike, so that their ciphertexts are equal:
   * it hides the content only from those who cannot guess it whole.
   */
  public static ContentKey convergent(byte[] plain, Label label, Domain domain) {
    if (!label.party().equals(Address.ZERO)) {
      throw new IllegalArgumentException(
          "what all parties make alike is labelled with no party, not " + label.party());
    }
    var info = Eip712.separator(domain).bytes().concat(label.bytes()).toArray();
    return new ContentKey(Bytes.of(Hkdf.derive(plain, CONVERGENT, info, SIZE)));
  }

  Bytes octets() {
    return octets;
  }

  /** SHA-256 of the key: one key opens a ciphertext for all, and this names it on the ledger. */
  public Hash hash() {
    return Digests.sha256(octets.toArray());
  }

  @Override
  public String toString() {
    return "ContentKey[secret]";
  }
}
