package dev.artel.core.seal;

import dev.artel.core.crypto.Hkdf;
import dev.artel.core.values.Bytes;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256-GCM in chunks of 64 KiB, in the manner of STREAM: a chunk's nonce holds its number and
 * whether it is the last, so none can be cut off, moved or added. The bytes depend on content, key
 * and label alone.
 *
 * <p>No nonce is drawn and none repeats: the salt in the header is a keyed hash of content and
 * label, and each salt has its own AES key, within which each chunk has its own nonce. Even one
 * content key for two contents is therefore harmless. Sources: Hoang, Reyhanitabar, Rogaway, Vizar,
 * "Online authenticated encryption and its nonce-reuse misuse-resistance", 2015 (STREAM); {@code
 * docs/formats/ciphertext.md}.
 */
final class Ciphertext {
  static final int CHUNK = 1 << 16;
  static final int TAG = 16;
  static final int HEADER = 38;

  private static final byte[] MAGIC = {'A', 'R', 'T', 'C', 1, 16};
  private static final byte[] INFO = "artel/ciphertext/1".getBytes(StandardCharsets.UTF_8);
  private static final int NONCE = 12;
  private static final int NUMBER_AT = 7;
  private static final int LAST_AT = 11;

  private final Key key;
  private final byte[] associated;

  private Ciphertext(ContentKey key, byte[] header, Label label) {
    var salt = Arrays.copyOfRange(header, MAGIC.length, HEADER);
    var octets = Hkdf.derive(key.octets().toArray(), salt, INFO, ContentKey.SIZE);
    this.key = new SecretKeySpec(octets, "AES");
    this.associated = Bytes.of(header).concat(label.bytes()).toArray();
  }

  static byte[] seal(byte[] plain, ContentKey key, Label label) {
    var header = header(plain, key, label);
    int chunks = Math.max(1, Math.ceilDiv(plain.length, CHUNK));
    long size = HEADER + (long) plain.length + (long) chunks * TAG;
    var out = ByteBuffer.allocate(Math.toIntExact(size)).put(header);
    new Ciphertext(key, header, label).run(Cipher.ENCRYPT_MODE, ByteBuffer.wrap(plain), out);
    return out.array();
  }

  static Optional<byte[]> open(byte[] cipher, ContentKey key, Label label) {
    if (cipher.length < HEADER + TAG
        || !Arrays.equals(cipher, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
      return Optional.empty();
    }
    int body = cipher.length - HEADER;
    int chunks = Math.ceilDiv(body, CHUNK + TAG);
    int last = body - (chunks - 1) * (CHUNK + TAG);
    if (last < TAG || (chunks > 1 && last == TAG)) {
      return Optional.empty();
    }
    var out = ByteBuffer.allocate(body - chunks * TAG);
    var in = ByteBuffer.wrap(cipher, HEADER, body);
    var header = Arrays.copyOf(cipher, HEADER);
    boolean opened = new Ciphertext(key, header, label).run(Cipher.DECRYPT_MODE, in, out);
    return opened ? Optional.of(out.array()) : Optional.empty();
  }

  /** False where a tag does not fit. */
  private boolean run(int mode, ByteBuffer in, ByteBuffer out) {
    int step = mode == Cipher.ENCRYPT_MODE ? CHUNK : CHUNK + TAG;
    try {
      var cipher = Cipher.getInstance("AES/GCM/NoPadding");
      int number = 0;
      do {
        var chunk = in.slice(in.position(), Math.min(step, in.remaining()));
        in.position(in.position() + chunk.remaining());
        cipher.init(mode, key, nonce(number++, !in.hasRemaining()));
        cipher.updateAAD(associated);
        cipher.doFinal(chunk, out);
      } while (in.hasRemaining());
      return true;
    } catch (AEADBadTagException e) {
      return false;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has AES-256-GCM", e);
    }
  }

  private static GCMParameterSpec nonce(int number, boolean last) {
    var nonce = new byte[NONCE];
    ByteBuffer.wrap(nonce).putInt(NUMBER_AT, number).put(LAST_AT, (byte) (last ? 1 : 0));
    return new GCMParameterSpec(TAG * Byte.SIZE, nonce);
  }

  private static byte[] header(byte[] plain, ContentKey key, Label label) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key.octets().toArray(), "HmacSHA256"));
      mac.update(INFO);
      mac.update(ByteBuffer.allocate(Long.BYTES).putLong(0, plain.length));
      mac.update(plain);
      mac.update(label.bytes().toArray());
      var header = new ByteArrayOutputStream(HEADER);
      header.writeBytes(MAGIC);
      header.writeBytes(mac.doFinal());
      return header.toByteArray();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HMAC with SHA-256", e);
    }
  }
}
