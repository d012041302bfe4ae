package dev.artel.cli.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.core.weights.DType;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FloatsTest {
  @ParameterizedTest
  @CsvSource({
    "F64, 000000000000f8bf, -1.5",
    "F32, 0000c0bf, -1.5",
    "F16, 00be, -1.5",
    "F16, ff7b, 65504",
    "F16, 0100, 5.9604644775390625e-8",
    "BF16, c0bf, -1.5",
    "BF16, 807f, Infinity",
    "F8_E5M2, be, -1.5",
    "F8_E5M2, 7b, 57344",
    "F8_E5M2, 7c, Infinity",
    "F8_E5M2, 7d, NaN",
    "F8_E5M2, 01, 1.52587890625e-5",
    "F8_E4M3, bc, -1.5",
    "F8_E4M3, 7e, 448",
    "F8_E4M3, 08, 0.015625",
    "F8_E4M3, 07, 0.013671875",
    "F8_E4M3, 01, 0.001953125",
    "F8_E4M3, 80, -0.0",
    "F8_E4M3, 7f, NaN",
    "F8_E4M3, ff, NaN"
  })
  void shouldReadWhatTheTypeSays(DType type, String hex, Double value) {
    var bytes = ByteBuffer.wrap(HexFormat.of().parseHex(hex)).order(ByteOrder.LITTLE_ENDIAN);

    assertThat(Floats.of(type).orElseThrow().next(bytes)).isEqualTo(value);
    assertThat(bytes.hasRemaining()).isFalse();
  }

  @Test
  void shouldReadNoOtherType() {
    assertThat(Floats.of(DType.I8)).isEmpty();
    assertThat(Floats.of(DType.BOOL)).isEmpty();
    assertThat(Floats.of(DType.C64)).isEmpty();
  }
}
