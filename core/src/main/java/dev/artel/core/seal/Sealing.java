package dev.artel.core.seal;

import dev.artel.core.crypto.VrfProof;
import dev.artel.core.law.Command;
import dev.artel.core.law.Signed;
import dev.artel.core.values.Address;
import dev.artel.core.values.Cid;
import dev.artel.core.values.Hash;
import java.util.Optional;

/**
 * All that needs a party's own key; the only holder of secrets. Everything is derived from the key
 * and a label (HKDF), so that there is no randomness to lose in a crash.
 */
public interface Sealing {
  Address address();

  SealingKey sealingKey();

  /** The key for content of this hash under this label; only this party can derive it. */
  ContentKey derive(Label label, Hash contentHash);

  /** Salts and nonces. */
  Hash secret(Label label);

  /**
   * What a party's own computation draws from: the same for the same task file on every ledger, so
   * that a run can be repeated elsewhere to the bit. Known to nobody else.
   *
   * @param path of the piece of work
   */
  Hash chance(Cid file, String path);

  /** Deterministic in label and content: the same plain bytes give the same ciphertext. */
  byte[] seal(byte[] plain, ContentKey key, Label label);

  /** Empty where the ciphertext is torn, altered, or not made under this key and label. */
  Optional<byte[]> open(byte[] cipher, ContentKey key, Label label);

  Wrap wrap(ContentKey key, Address receiver, SealingKey receiverKey, Label label);

  /** Empty where the grant holds no wrap for this party, or one that does not open. */
  Optional<ContentKey> unwrap(Grant grant, Label label);

  /**
   * A secret that two parties share, each from its own key: nothing has to be sent. Empty where the
   * other's key is no usable point.
   *
   * @param label of no party, since both must name it alike
   */
  Optional<Hash> shared(Address other, SealingKey otherKey, Label label);

  Signed sign(long nonce, Command command);

  VrfProof prove(Hash alpha);
}
