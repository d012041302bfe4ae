package dev.artel.core.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CidTest {
  // The UnixFS block of a file without bytes, and what ipfs add prints for it.
  private static final Bytes EMPTY_FILE = Bytes.hex("0x0a0408021800");
  private static final String EMPTY_FILE_ID = "QmbFMke1KXqnYyBBWxB74N4c5SBnJMVAiMNRcGu6x1AwQH";

  @Test
  void shouldPrintTheIdOfTheEmptyFile() {
    var cid = new Cid(Digests.sha256(EMPTY_FILE.toArray()));

    assertThat(cid).hasToString(EMPTY_FILE_ID);
    assertThat(Base58.parseCidV0(EMPTY_FILE_ID)).contains(cid);
  }

  @Test
  void shouldReadWhatItPrints() {
    long seed = 11;
    var random = new SplittableRandom(seed);
    for (int i = 0; i < 500; i++) {
      var digest = new byte[Hash.SIZE];
      // Leading zeros and digests of few bits, too.
      random.nextBytes(digest);
      Arrays.fill(digest, 0, random.nextInt(Hash.SIZE + 1), (byte) 0);
      var cid = new Cid(Hash.of(digest));

      assertThat(Base58.parseCidV0(cid.toString())).as("seed %d, case %d", seed, i).contains(cid);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Qm",
        "QmbFMke1KXqnYyBBWxB74N4c5SBnJMVAiMNRcGu6x1AwQ",
        "QmbFMke1KXqnYyBBWxB74N4c5SBnJMVAiMNRcGu6x1AwQ0",
        "zmbFMke1KXqnYyBBWxB74N4c5SBnJMVAiMNRcGu6x1AwQH",
        "1111111111111111111111111111111111111111111111",
        "zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz"
      })
  void shouldReadNoOtherText(String text) {
    assertThat(Base58.parseCidV0(text)).isEmpty();
  }
}
