package dev.artel.core.law;

import dev.artel.core.crypto.Signature;
import dev.artel.core.values.Address;
import dev.artel.core.values.Hash;
import dev.artel.core.wire.Domain;
import dev.artel.core.wire.Eip712;

/** A command under its sender's signature. */
public record Signed(Address sender, long nonce, Command command, Signature signature) {
  /** The EIP-712 digest that was signed: the command's id, which never covers the signature. */
  public Hash id(Domain domain) {
    return digest(domain, sender, nonce, command);
  }

  /** The digest that a sender signs. */
  public static Hash digest(Domain domain, Address sender, long nonce, Command command) {
    return Eip712.signedDigest(domain, sender, nonce, (Record) command);
  }
}
