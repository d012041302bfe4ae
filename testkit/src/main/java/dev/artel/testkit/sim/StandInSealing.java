package dev.artel.testkit.sim;

import dev.artel.core.crypto.VrfProof;
import dev.artel.core.law.Command;
import dev.artel.core.law.Signed;
import dev.artel.core.seal.ContentKey;
import dev.artel.core.seal.Grant;
import dev.artel.core.seal.Label;
import dev.artel.core.seal.Sealing;
import dev.artel.core.seal.SealingKey;
import dev.artel.core.seal.Wrap;
import dev.artel.core.values.Address;
import dev.artel.core.values.Bytes;
import dev.artel.core.values.Cid;
import dev.artel.core.values.Digests;
import dev.artel.core.values.Hash;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * A party's sealing but for the one step whose cost grows with workers times validators: a wrap
 * only says for whom and under which label it was made, and the keys lie in a safe that all parties
 * of a simulation share. It opens for its receiver alone, as a real one does.
 */
final class StandInSealing implements Sealing {
  /** Of a real wrap. */
  private static final int SIZE = 80;

  private final Sealing real;
  private final Map<Hash, ContentKey> safe;

  /**
   * @param safe shared by all parties
   */
  StandInSealing(Sealing real, Map<Hash, ContentKey> safe) {
    this.real = real;
    this.safe = safe;
  }

  @Override
  public Wrap wrap(ContentKey key, Address receiver, SealingKey receiverKey, Label label) {
    safe.put(key.hash(), key);
    return new Wrap(receiver, slip(key.hash(), receiver, receiverKey, label));
  }

  @Override
  public Optional<ContentKey> unwrap(Grant grant, Label label) {
    var mine = new Wrap(address(), slip(grant.keyHash(), address(), sealingKey(), label));
    return grant.wraps().contains(mine)
        ? Optional.ofNullable(safe.get(grant.keyHash()))
        : Optional.empty();
  }

  private static Bytes slip(Hash key, Address receiver, SealingKey receiverKey, Label label) {
    var text = key.bytes().concat(receiver.bytes()).concat(receiverKey.point().bytes());
    var under = Bytes.of(label.toString().getBytes(StandardCharsets.UTF_8));
    var slip = Digests.sha256(text.concat(under).toArray()).bytes();
    return slip.concat(slip).concat(slip).slice(0, SIZE);
  }

  @Override
  public Address address() {
    return real.address();
  }

  @Override
  public SealingKey sealingKey() {
    return real.sealingKey();
  }

  @Override
  public ContentKey derive(Label label, Hash contentHash) {
    return real.derive(label, contentHash);
  }

  @Override
  public Hash secret(Label label) {
    return real.secret(label);
  }

  @Override
  public Hash chance(Cid file, String path) {
    return real.chance(file, path);
  }

  @Override
  public byte[] seal(byte[] plain, ContentKey key, Label label) {
    return real.seal(plain, key, label);
  }

  @Override
  public Optional<byte[]> open(byte[] cipher, ContentKey key, Label label) {
    return real.open(cipher, key, label);
  }

  @Override
  public Optional<Hash> shared(Address other, SealingKey otherKey, Label label) {
    return real.shared(other, otherKey, label);
  }

  @Override
  public Signed sign(long nonce, Command command) {
    return real.sign(nonce, command);
  }

  @Override
  public VrfProof prove(Hash alpha) {
    return real.prove(alpha);
  }
}
