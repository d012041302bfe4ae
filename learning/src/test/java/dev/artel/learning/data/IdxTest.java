package dev.artel.learning.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdxTest {
  private static final String WHOLE = "00000802 00000002 00000003 010203040506";

  @TempDir private Path folder;

  private static byte[] hex(String digits) {
    return HexFormat.of().parseHex(digits.replace(" ", ""));
  }

  private Path file(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("x-idx"), bytes);
  }

  private static byte[] packed(byte[] bytes) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  @Test
  void shouldReadPlainAndPackedAlike() throws IOException {
    var plain = Idx.read(file(hex(WHOLE)));

    assertThat(plain.shape()).containsExactly(2, 3);
    assertThat(plain.data().get(5)).isEqualTo((byte) 6);
    assertThat(Idx.read(file(packed(hex(WHOLE))))).isEqualTo(plain);
  }

  @ParameterizedTest
  @CsvSource({
    "'', at byte 0 the file ends in the magic number",
    "000008, at byte 3 the file ends in the magic number",
    "00000d01 00000001 00000000, at byte 0 the magic number is 0x00000d01",
    "00000800, at byte 0 the magic number is 0x00000800",
    "00000805, at byte 0 the magic number is 0x00000805",
    "00000802 00000002, at byte 8 the file ends in its list of extents",
    "00000801 80000000, 'at byte 4 the extents [-2147483648] are out of bounds'",
    "00000803 7fffffff 7fffffff 7fffffff, at byte 4 the extents",
    "00000802 00000002 00000003 01020304, 'at byte 16 the file ends with 4 of the 6 bytes of [2, 3]'",
    "00000801 00000002 010203, 'at byte 10 1 bytes follow the data of [2]'",
  })
  void shouldSayWhereAFileIsBroken(String digits, String problem) throws IOException {
    var file = file(hex(digits));

    assertThatThrownBy(() -> Idx.read(file))
        .isInstanceOf(DataException.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining(problem);
  }

  @Test
  void shouldSayWhereAPackedFileIsCut() throws IOException {
    var packed = packed(hex(WHOLE));
    var file = file(Arrays.copyOf(packed, packed.length - 9));

    assertThatThrownBy(() -> Idx.read(file))
        .isInstanceOf(DataException.class)
        .hasMessage(
            file + " is damaged at byte " + (packed.length - 9) + " of its gzip; fetch it again");
  }
}
