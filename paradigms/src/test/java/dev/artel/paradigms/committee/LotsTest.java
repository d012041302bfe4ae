package dev.artel.paradigms.committee;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.core.values.Bytes;
import dev.artel.core.values.Digests;
import dev.artel.core.values.Hash;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LotsTest {
  private static final Hash OUT = Digests.keccak256("artel".getBytes(StandardCharsets.UTF_8));

  @Test
  void shouldDrawAsTheWorkedExampleDoes() {
    assertThat(OUT.toString())
        .isEqualTo("0xb890cb18324a433b96a2eb7817ec6cd510b15f1803300feaa6d5e11f32c8c7da");

    assertThat(Lots.units(OUT, 6, 5, 16)).isEqualTo(0b100100);
  }

  @Test
  void shouldSeatEveryUnitWhereAsManySeatsAreExpectedAsThereAreUnits() {
    assertThat(Lots.units(OUT, 6, 16, 16)).isEqualTo(0b111111);
    assertThat(Lots.units(OUT, 64, 100, 64)).isEqualTo(-1L);
  }

  @Test
  void shouldSeatAboutTauUnitsOfAll() {
    int seats = 0;
    for (int draw = 0; draw < 2_000; draw++) {
      var out = Digests.keccak256(new byte[] {(byte) draw, (byte) (draw >> 8)});
      seats += Long.bitCount(Lots.units(out, 32, 8, 64));
    }

    // 64,000 units, each with probability 1/8: four standard deviations are 335.
    assertThat(seats).isBetween(8_000 - 335, 8_000 + 335);
  }

  @Test
  void shouldFindNoOutputInBytesThatAreNoProof() {
    assertThat(Lots.output(OUT, Bytes.EMPTY)).isEmpty();
    assertThat(Lots.output(OUT, Bytes.of(new byte[13 * 32]))).isEmpty();
  }
}
