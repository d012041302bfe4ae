package dev.artel.core.seal;

import dev.artel.core.crypto.Hkdf;
import dev.artel.core.crypto.KeyPair;
import dev.artel.core.crypto.Vrf;
import dev.artel.core.crypto.VrfProof;
import dev.artel.core.law.Command;
import dev.artel.core.law.Signed;
import dev.artel.core.values.Address;
import dev.artel.core.values.Bytes;
import dev.artel.core.values.Cid;
import dev.artel.core.values.Hash;
import dev.artel.core.wire.Domain;
import dev.artel.core.wire.Eip712;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The sealing of the party that holds a key, on one ledger. Every secret is HKDF over the key, the
 * purpose, the ledger's domain and the label, so that one key may serve two ledgers; but {@link
 * #chance} is what both have in common.
 */
public final class PartySealing implements Sealing {
  private static final String CONTENT = "seal/content";
  private static final String SECRET = "seal/secret";
  private static final String CHANCE = "seal/chance";
  private static final String ENCAPSULATE = "seal/encapsulate";

  private static final byte[] AGREED = "artel/shared/1".getBytes(StandardCharsets.UTF_8);

  private final KeyPair keys;
  private final Domain domain;
  private final Bytes separator;
  private final WrapKey wrapKey;

  private PartySealing(KeyPair keys, Domain domain) {
    this.keys = keys;
    this.domain = domain;
    this.separator = Eip712.separator(domain).bytes();
    this.wrapKey = WrapKey.of(keys);
  }

  public static PartySealing of(KeyPair keys, Domain domain) {
    return new PartySealing(keys, domain);
  }

  @Override
  public Address address() {
    return keys.address();
  }

  @Override
  public SealingKey sealingKey() {
    return wrapKey.sealingKey();
  }

  @Override
  public ContentKey derive(Label label, Hash contentHash) {
    return new ContentKey(derived(CONTENT, contentHash.bytes().concat(label.bytes())));
  }

  @Override
  public Hash secret(Label label) {
    return new Hash(derived(SECRET, label.bytes()));
  }

  @Override
  public Hash chance(Cid file, String path) {
    var text = Bytes.of(path.getBytes(StandardCharsets.UTF_8));
    var context = file.digest().bytes().concat(text);
    return new Hash(Bytes.of(keys.derive(CHANCE, context.toArray())));
  }

  @Override
  public byte[] seal(byte[] plain, ContentKey key, Label label) {
    return Ciphertext.seal(plain, key, label);
  }

  @Override
  public Optional<byte[]> open(byte[] cipher, ContentKey key, Label label) {
    return Ciphertext.open(cipher, key, label);
  }

  /**
   * The same bytes each time. The encapsulated key must differ wherever the content key does, or
   * two keys would be sealed under one nonce: so its seed covers the content key too.
   */
  @Override
  public Wrap wrap(ContentKey key, Address receiver, SealingKey receiverKey, Label label) {
    var whom = receiver.bytes().concat(receiverKey.point().bytes());
    var context = key.hash().bytes().concat(whom).concat(label.bytes());
    var seed = derived(ENCAPSULATE, context);
    return new Wrap(receiver, WrapKey.seal(key, receiverKey, info(receiver, label), seed));
  }

  @Override
  public Optional<ContentKey> unwrap(Grant grant, Label label) {
    return grant.wraps().stream()
        .filter(wrap -> wrap.receiver().equals(address()))
        .flatMap(wrap -> wrapKey.open(wrap.sealed(), info(address(), label)).stream())
        .filter(key -> key.hash().equals(grant.keyHash()))
        .findFirst();
  }

  @Override
  public Optional<Hash> shared(Address other, SealingKey otherKey, Label label) {
    boolean first = address().compareTo(other) < 0;
    var pair = (first ? address() : other).bytes().concat((first ? other : address()).bytes());
    var info = separator.concat(pair).concat(label.bytes()).toArray();
    return wrapKey
        .agree(otherKey)
        .map(agreed -> Hash.of(Hkdf.derive(agreed, AGREED, info, Hash.SIZE)));
  }

  @Override
  public Signed sign(long nonce, Command command) {
    var digest = Signed.digest(domain, address(), nonce, command);
    return new Signed(address(), nonce, command, keys.sign(digest));
  }

  @Override
  public VrfProof prove(Hash alpha) {
    return Vrf.prove(keys, alpha);
  }

  @Override
  public String toString() {
    return "PartySealing[" + address() + "]";
  }

  private Bytes derived(String purpose, Bytes context) {
    return Bytes.of(keys.derive(purpose, separator.concat(context).toArray()));
  }

  private byte[] info(Address receiver, Label label) {
    return separator.concat(receiver.bytes()).concat(label.bytes()).toArray();
  }
}
