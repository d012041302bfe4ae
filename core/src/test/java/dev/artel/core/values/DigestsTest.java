package dev.artel.core.values;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DigestsTest {
  @Test
  void shouldGiveTheKnownDigestsOfAbc() {
    var abc = "abc".getBytes(US_ASCII);

    assertThat(Digests.sha256(abc))
        .hasToString("0xba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assertThat(Digests.keccak256(abc))
        .hasToString("0x4e03657aea45a94fc7d47ba826c8d667c0d1e6e33a64a036ec44f58fa12d6c45");
  }

  @Test
  void shouldDigestPartsAsTheirConcatenation() {
    var parts = new byte[][] {{1, 2}, {}, {3}};
    var whole = new byte[] {1, 2, 3};

    assertThat(Digests.sha256(parts)).isEqualTo(Digests.sha256(whole));
    assertThat(Digests.keccak256(parts)).isEqualTo(Digests.keccak256(whole));
  }
}
