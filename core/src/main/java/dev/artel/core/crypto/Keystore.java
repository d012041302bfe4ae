package dev.artel.core.crypto;

import dev.artel.core.crypto.KeystoreKdf.ScryptKdf;
import dev.artel.core.values.Address;
import dev.artel.core.values.Bytes;
import dev.artel.core.values.Digests;
import dev.artel.core.wire.Json;
import dev.artel.core.wire.JsonException;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A key at rest under a passphrase, in the file that Ethereum's wallets share. Source: the Web3
 * Secret Storage Definition, version 3.
 *
 * <p>Salt and IV are derived from the key rather than drawn: they are as unpredictable as the key
 * itself to all who do not hold it, and one key under one passphrase has one file.
 */
public final class Keystore {
  static final int AES_SIZE = 16;

  private static final int MAX_SIZE = 1 << 16;
  private static final int R = 8;
  private static final int P = 1;
  private static final byte[] NOTHING = {};
  private static final String FORM =
      """
      {
        "version": 3,
        "id": "%s",
        "address": "%s",
        "crypto": {
          "cipher": "aes-128-ctr",
          "cipherparams": {"iv": "%s"},
          "ciphertext": "%s",
          "kdf": "scrypt",
          "kdfparams": {"dklen": 32, "n": %d, "r": %d, "p": %d, "salt": "%s"},
          "mac": "%s"
        }
      }
      """;

  /** What opening a file costs, to its owner and to who guesses at the passphrase. */
  public enum Strength {
    /** The standard's: about a second and 256 MiB. */
    STANDARD(1 << 18),
    /** For tests and keys without worth: no hindrance to a guesser. */
    LIGHT(1 << 12);

    private final int n;

    Strength(int n) {
      this.n = n;
    }
  }

  /** What came of reading a file. */
  public sealed interface Outcome {
    record Opened(KeyPair keys) implements Outcome {}

    /** Or the file was altered: its checksum cannot tell the two apart. */
    record WrongPassphrase() implements Outcome {}

    /** Not a key file, a damaged one, or one whose methods or costs are not supported. */
    record Unreadable(String why) implements Outcome, Owner {}
  }

  /** Whose key a file says it holds; only opening it shows whether that is true. */
  public sealed interface Owner permits Owner.Named, Owner.Unnamed, Outcome.Unreadable {
    record Named(Address address) implements Owner {}

    /** The standard leaves it open whether a file names an address. */
    record Unnamed() implements Owner {}
  }

  private Keystore() {}

  public static String write(KeyPair keys, char[] passphrase) {
    return write(keys, passphrase, Strength.STANDARD);
  }

  public static String write(KeyPair keys, char[] passphrase, Strength strength) {
    var salt = Bytes.of(keys.derive("keystore/salt", NOTHING));
    var iv = Bytes.of(keys.derive("keystore/iv", NOTHING)).slice(0, AES_SIZE);
    var id = UUID.nameUUIDFromBytes(keys.derive("keystore/id", NOTHING));
    var derived = derived(new ScryptKdf(strength.n, R, P, salt), passphrase);
    var secret = keys.exposeSecret();
    var ciphertext = Bytes.of(crypt(derived, iv, secret));
    Arrays.fill(secret, (byte) 0);
    return String.format(
        Locale.ROOT,
        FORM,
        id,
        keys.address().bytes().digits(),
        iv.digits(),
        ciphertext.digits(),
        strength.n,
        R,
        P,
        salt.digits(),
        checksum(derived, ciphertext).digits());
  }

  public static Outcome read(String json, char[] passphrase) {
    try {
      return open(form(json), passphrase);
    } catch (KeystoreForm.Malformed e) {
      return new Outcome.Unreadable(e.why());
    }
  }

  /** Needs no passphrase. */
  public static Owner owner(String json) {
    try {
      var address = form(json).address();
      return address.size() == 0 ? new Owner.Unnamed() : new Owner.Named(new Address(address));
    } catch (KeystoreForm.Malformed e) {
      return new Outcome.Unreadable(e.why());
    }
  }

  private static KeystoreForm form(String json) throws KeystoreForm.Malformed {
    if (json.length() > MAX_SIZE) {
      throw new KeystoreForm.Malformed("it is longer than any key file");
    }
    try {
      return KeystoreForm.of(Json.parse(json));
    } catch (JsonException e) {
      throw new KeystoreForm.Malformed("it is no JSON: " + e.getMessage());
    }
  }

  private static Outcome open(KeystoreForm form, char[] passphrase) {
    var derived = derived(form.kdf(), passphrase);
    var checksum = checksum(derived, form.ciphertext());
    if (!MessageDigest.isEqual(checksum.toArray(), form.checksum().toArray())) {
      return new Outcome.WrongPassphrase();
    }
    var secret = crypt(derived, form.iv(), form.ciphertext().toArray());
    if (!KeyPair.isSecret(secret)) {
      return new Outcome.Unreadable("what it holds is no key of secp256k1");
    }
    var keys = KeyPair.of(secret);
    boolean matches = form.address().size() == 0 || form.address().equals(keys.address().bytes());
    return matches
        ? new Outcome.Opened(keys)
        : new Outcome.Unreadable("it holds the key of another address than it names");
  }

  private static byte[] derived(KeystoreKdf kdf, char[] passphrase) {
    var encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(passphrase));
    var octets = new byte[encoded.remaining()];
    encoded.get(octets).rewind().put(new byte[octets.length]);
    try {
      return kdf.derive(octets);
    } finally {
      Arrays.fill(octets, (byte) 0);
    }
  }

  private static Bytes checksum(byte[] derived, Bytes ciphertext) {
    var half = Arrays.copyOfRange(derived, AES_SIZE, derived.length);
    return Digests.keccak256(half, ciphertext.toArray()).bytes();
  }

  /** In counter mode, to encrypt is to decrypt. */
  private static byte[] crypt(byte[] derived, Bytes iv, byte[] octets) {
    try {
      var cipher = Cipher.getInstance("AES/CTR/NoPadding");
      var key = new SecretKeySpec(derived, 0, AES_SIZE, "AES");
      cipher.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(iv.toArray()));
      return cipher.doFinal(octets);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has AES-128-CTR", e);
    }
  }
}
