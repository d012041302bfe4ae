package dev.artel.core.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artel.core.values.Address;
import dev.artel.core.values.Bytes;
import dev.artel.core.values.Cid;
import dev.artel.core.values.Digests;
import dev.artel.core.values.Hash;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GrantsTest {
  private static final long SEED = 4_242;
  private static final Cid CIPHERTEXT = new Cid(Digests.sha256(new byte[] {1}));

  @Test
  void shouldReadWhatWasWritten() {
    for (int receivers : new int[] {0, 1, 2, 300}) {
      var grant = grant(receivers);

      assertThat(Grants.read(Grants.write(grant))).contains(grant);
    }
  }

  @Test
  void shouldWriteReceiversInOneOrderAndLeaveOutEmptyWraps() {
    var grant = grant(3);
    var shuffled =
        List.of(
            grant.wraps().get(2),
            new Wrap(address(9), Bytes.EMPTY),
            grant.wraps().get(0),
            grant.wraps().get(1));

    var file = Grants.write(new Grant(CIPHERTEXT, grant.keyHash(), shuffled));

    assertThat(file).isEqualTo(Grants.write(grant));
  }

  @Test
  void shouldRefuseToWriteWhatCannotBeReadBack() {
    var wrap = grant(1).wraps().getFirst();
    var odd = new Wrap(address(1), Bytes.of(new byte[79]));

    assertThatThrownBy(() -> Grants.write(new Grant(CIPHERTEXT, hash(), List.of(wrap, wrap))))
        .hasMessageContaining("once");
    assertThatThrownBy(() -> Grants.write(new Grant(CIPHERTEXT, hash(), List.of(odd))))
        .hasMessageContaining("80 bytes");
  }

  @Test
  void shouldRefuseEveryTruncationAndExtension() {
    var file = Grants.write(grant(2));
    for (int size = 0; size < file.length; size++) {
      assertThat(Grants.read(Arrays.copyOf(file, size))).as("size %d", size).isEmpty();
    }
    assertThat(Grants.read(Arrays.copyOf(file, file.length + 1))).isEmpty();
  }

  /** Every file that is read at all is the one that its grant would be written to. */
  @Test
  void shouldReadNoFileInTwoWays() {
    var random = new SplittableRandom(SEED);
    var file = Grants.write(grant(3));
    for (int i = 0; i < file.length; i++) {
      var altered = file.clone();
      altered[i] ^= (byte) (1 + random.nextInt(255));

      var read = Grants.read(altered);

      assertThat(read.map(Grants::write).map(Bytes::of))
          .as("seed %d, byte %d", SEED, i)
          .isIn(Optional.empty(), Optional.of(Bytes.of(altered)));
    }
  }

  @Test
  void shouldRefuseOtherMagicAndReceiversOutOfOrder() {
    var grant = grant(2);
    var file = Grants.write(grant);
    var swapped = file.clone();
    int first = file.length - 2 * 100;
    System.arraycopy(file, first, swapped, first + 100, 100);
    System.arraycopy(file, first + 100, swapped, first, 100);
    var newer = file.clone();
    newer[4] = 2;

    assertThat(Grants.read(swapped)).isEmpty();
    assertThat(Grants.read(newer)).isEmpty();
    assertThat(Grants.read(new byte[200])).isEmpty();
  }

  private static Grant grant(int receivers) {
    var wraps =
        IntStream.range(0, receivers)
            .mapToObj(i -> new Wrap(address(i), Bytes.of(sealed(i))))
            .toList();
    return new Grant(CIPHERTEXT, hash(), wraps);
  }

  private static Hash hash() {
    return Digests.sha256(new byte[] {2});
  }

  private static Address address(int number) {
    return new Address(Bytes.of(ByteBuffer.allocate(Address.SIZE).putInt(1, number).array()));
  }

  private static byte[] sealed(int number) {
    var octets = new byte[WrapKey.SEALED];
    new SplittableRandom(SEED + number).nextBytes(octets);
    return octets;
  }
}
