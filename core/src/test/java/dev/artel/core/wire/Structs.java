package dev.artel.core.wire;

import dev.artel.core.values.Bytes;
import dev.artel.core.values.Digests;
import dev.artel.core.values.Hash;
import java.nio.charset.StandardCharsets;

/** EIP-712 written out by hand, to compare with. */
final class Structs {
  private Structs() {}

  static Hash keccak(String text) {
    return Digests.keccak256(text.getBytes(StandardCharsets.UTF_8));
  }

  static Hash hashOf(String typeString, String... words) {
    return Digests.keccak256(
        keccak(typeString).bytes().toArray(), Bytes.hex(String.join("", words)).toArray());
  }
}
