package dev.artel.core.seal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.core.values.Address;
import dev.artel.core.values.Bytes;
import dev.artel.core.values.Digests;
import dev.artel.core.values.Hash;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CiphertextTest {
  private static final long SEED = 65_536;
  private static final int CHUNK = Ciphertext.CHUNK;
  private static final int SEALED = CHUNK + Ciphertext.TAG;
  private static final int HEADER = Ciphertext.HEADER;

  private final ContentKey key = new ContentKey(Digests.sha256(new byte[] {1}).bytes());
  private final ContentKey otherKey = new ContentKey(Digests.sha256(new byte[] {2}).bytes());
  private final Label label = new Label(Hash.ZERO, Address.ZERO, "update/1");

  @ParameterizedTest
  @ValueSource(
      ints = {0, 1, 15, 16, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK - 1, 3 * CHUNK, 20_000_000})
  void shouldGiveBackWhatWasSealed(int size) {
    var plain = plain(size);

    var cipher = Ciphertext.seal(plain, key, label);

    int chunks = Math.max(1, Math.ceilDiv(size, CHUNK));
    assertThat(cipher).hasSize(HEADER + size + chunks * Ciphertext.TAG);
    assertOpens(cipher, plain);
  }

  /** Frozen: ciphertexts in stores must stay readable, and their content ids the same. */
  @Test
  void shouldKeepItsFormat() {
    var cipher = Ciphertext.seal(plain(100_000), key, label);

    assertThat(Bytes.of(cipher).slice(0, HEADER).digits()).startsWith("415254430110");
    assertThat(Digests.sha256(cipher))
        .isEqualTo(Hash.hex("0x844489768d1b25d43b293b4235ebff115b7222b534e1f4cb84b6b55090e0e116"));
  }

  @Test
  void shouldGiveTheSameBytesForTheSameContentOnly() {
    var cipher = Ciphertext.seal(plain(100), key, label);

    assertThat(Ciphertext.seal(plain(100), key, label)).isEqualTo(cipher);
    var salts =
        List.of(
            salt(cipher),
            salt(Ciphertext.seal(plain(101), key, label)),
            salt(Ciphertext.seal(plain(100), otherKey, label)),
            salt(Ciphertext.seal(plain(100), key, new Label(Hash.ZERO, Address.ZERO, "x"))));
    assertThat(salts).doesNotHaveDuplicates();
  }

  @Test
  void shouldOpenUnderItsOwnKeyAndLabelOnly() {
    var cipher = Ciphertext.seal(plain(100), key, label);

    assertThat(Ciphertext.open(cipher, otherKey, label)).isEmpty();
    assertThat(Ciphertext.open(cipher, key, new Label(Hash.ZERO, Address.ZERO, "update/2")))
        .isEmpty();
    var otherTask = new Label(Digests.sha256(), Address.ZERO, "update/1");
    assertThat(Ciphertext.open(cipher, key, otherTask)).isEmpty();
  }

  @Test
  void shouldRefuseAChangeOfAnyByteOfASmallCiphertext() {
    var random = new SplittableRandom(SEED);
    var cipher = Ciphertext.seal(plain(40), key, label);
    for (int i = 0; i < cipher.length; i++) {
      assertRefused(flipped(cipher, i, random), "byte " + i);
    }
  }

  @Test
  void shouldRefuseAChangeOfAnyBitDrawnInALargeOne() {
    var random = new SplittableRandom(SEED);
    var cipher = Ciphertext.seal(plain(2 * CHUNK + 77), key, label);
    for (int i = 0; i < 200; i++) {
      int at = random.nextInt(cipher.length);
      assertRefused(flipped(cipher, at, random), "byte " + at);
    }
  }

  @Test
  void shouldRefuseEveryTruncation() {
    var random = new SplittableRandom(SEED);
    var small = Ciphertext.seal(plain(40), key, label);
    for (int size = 0; size < small.length; size++) {
      assertRefused(Arrays.copyOf(small, size), "size " + size);
    }
    var large = Ciphertext.seal(plain(3 * CHUNK), key, label);
    for (int chunks = 0; chunks < 3; chunks++) {
      for (int extra : new int[] {0, 1, Ciphertext.TAG, 1 + random.nextInt(SEALED - 1)}) {
        int size = HEADER + chunks * SEALED + extra;
        assertRefused(Arrays.copyOf(large, size), "size " + size);
      }
    }
  }

  @Test
  void shouldRefuseChunksMovedRepeatedDroppedOrAdded() {
    var cipher = Bytes.of(Ciphertext.seal(plain(3 * CHUNK), key, label));
    var head = cipher.slice(0, HEADER);
    var a = cipher.slice(HEADER, HEADER + SEALED);
    var b = cipher.slice(HEADER + SEALED, HEADER + 2 * SEALED);
    var last = cipher.slice(HEADER + 2 * SEALED, cipher.size());

    assertOpens(join(head, a, b, last), plain(3 * CHUNK));
    assertRefused(join(head, b, a, last), "swapped");
    assertRefused(join(head, a, a, last), "repeated");
    assertRefused(join(head, a, last), "dropped in the middle");
    assertRefused(join(head, b, last), "dropped in front");
    assertRefused(join(head, a, b), "dropped at the end");
    assertRefused(join(head, last), "only the last");
    assertRefused(join(head, a, b, last, last), "the last twice");
    assertRefused(join(head, a, b, last, Bytes.of(new byte[16])), "an empty chunk added");
    assertRefused(join(head, a, b, last, Bytes.of(new byte[1])), "a byte added");
  }

  @Test
  void shouldRefuseChunksOfAnotherContentUnderTheSameKey() {
    var one = Bytes.of(Ciphertext.seal(plain(2 * CHUNK), key, label));
    var other = plain(2 * CHUNK);
    other[0] ^= 1;
    var two = Bytes.of(Ciphertext.seal(other, key, label));
    int middle = HEADER + SEALED;

    assertRefused(join(two.slice(0, middle), one.slice(middle, one.size())), "spliced");
  }

  private void assertOpens(byte[] cipher, byte[] plain) {
    assertThat(Ciphertext.open(cipher, key, label))
        .hasValueSatisfying(opened -> assertThat(Arrays.equals(opened, plain)).isTrue());
  }

  private void assertRefused(byte[] cipher, String what) {
    assertThat(Ciphertext.open(cipher, key, label)).as("seed %d, %s", SEED, what).isEmpty();
  }

  private static byte[] flipped(byte[] cipher, int at, SplittableRandom random) {
    var altered = cipher.clone();
    altered[at] ^= (byte) (1 << random.nextInt(8));
    return altered;
  }

  private static byte[] join(Bytes... parts) {
    return Arrays.stream(parts).reduce(Bytes.EMPTY, Bytes::concat).toArray();
  }

  private static Bytes salt(byte[] cipher) {
    return Bytes.of(cipher).slice(6, HEADER);
  }

  private static byte[] plain(int size) {
    var plain = new byte[size];
    new SplittableRandom(SEED).nextBytes(plain);
    return plain;
  }
}
