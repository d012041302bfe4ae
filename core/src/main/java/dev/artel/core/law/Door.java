package dev.artel.core.law;

import dev.artel.core.crypto.KeyPair;
import dev.artel.core.values.Hash;
import dev.artel.core.wire.Catalogue;
import dev.artel.core.wire.Domain;
import java.util.Optional;

/**
 * What a command passes before the law on ledgers that do not see to it themselves: size, signature
 * and nonce. What a ledger keeps for it, each sender's last nonce, is no state of the law.
 */
public final class Door {
  /** The last nonce of a sender that the ledger has not heard of. */
  public static final long NO_NONCE = -1;

  private final Catalogue catalogue;
  private final Domain domain;

  public Door(Catalogue catalogue, Domain domain) {
    this.catalogue = catalogue;
    this.domain = domain;
  }

  /**
   * Whether the command alone is sound; needs nothing of the ledger, so that any thread may ask.
   */
  public Optional<Reason> inspect(Signed signed) {
    if (!catalogue.holds(signed.command().getClass())) {
      return Optional.of(CommonReason.UNKNOWN_COMMAND);
    }
    if (catalogue.check((Record) signed.command()).isPresent()) {
      return Optional.of(DoorReason.OVERSIZE);
    }
    if (signed.nonce() < 0) {
      return Optional.of(DoorReason.OLD_NONCE);
    }
    return isSigned(signed, signed.id(domain))
        ? Optional.empty()
        : Optional.of(DoorReason.BAD_SIGNATURE);
  }

  /**
   * Nonces rise, though not by one: so a party needs no durable counter.
   *
   * @param last the nonce of the sender's last accepted command, or {@link #NO_NONCE}
   */
  public static Optional<Reason> inTurn(Signed signed, long last) {
    return signed.nonce() > last ? Optional.empty() : Optional.of(DoorReason.OLD_NONCE);
  }

  private static boolean isSigned(Signed signed, Hash id) {
    return KeyPair.recover(id, signed.signature()).filter(signed.sender()::equals).isPresent();
  }
}
