package dev.artel.core.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class BytesTest {
  @Test
  void shouldNotChangeWithTheArrayItWasMadeOf() {
    var octets = new byte[] {1, 2};
    var bytes = Bytes.of(octets);

    octets[0] = 9;
    bytes.toArray()[1] = 9;

    assertThat(bytes).hasToString("0x0102");
  }

  @Test
  void shouldOrderUnsigned() {
    assertThat(Bytes.hex("ff")).isGreaterThan(Bytes.hex("7f")).isGreaterThan(Bytes.hex("7fff"));
    assertThat(Address.hex("ff".repeat(20))).isGreaterThan(Address.ZERO);
  }

  @Test
  void shouldSliceAndJoin() {
    var bytes = Bytes.hex("0x010203");

    assertThat(bytes.slice(0, 1).concat(bytes.slice(1, 3))).isEqualTo(bytes);
    assertThat(bytes.slice(3, 3)).isEqualTo(Bytes.EMPTY);
  }

  @Test
  void shouldRefuseWhatIsNoHexOrOfAnotherSize() {
    assertThatThrownBy(() -> Bytes.hex("0x0")).hasMessageContaining("hex digit pairs");
    assertThatThrownBy(() -> Bytes.hex("0xzz")).hasMessageContaining("0xzz");
    assertThatThrownBy(() -> Hash.hex("0x00")).hasMessageContaining("32 bytes, not 1");
    assertThatThrownBy(() -> Address.hex("0x00")).hasMessageContaining("20 bytes, not 1");
  }

  @Test
  void shouldQuoteOnlyTheBeginningOfALongMistake() {
    assertThatThrownBy(() -> Bytes.hex("z".repeat(1_000_000)))
        .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(200));
  }

  @Test
  void shouldReadTheColumnItWrote() {
    long[] values = {0, -1, Long.MAX_VALUE, Long.MIN_VALUE};
    var column = Column.ofLongs(values);

    assertThat(column.size()).isEqualTo(32);
    assertThat(column.slice(8, 16)).hasToString("0xffffffffffffffff");
    assertThat(Column.longs(column)).containsExactly(values);
    assertThat(Column.longs(Bytes.EMPTY)).isEmpty();
  }

  @Test
  void shouldRefuseAColumnThatEndsInsideAnEntry() {
    assertThatThrownBy(() -> Column.longs(Bytes.hex("00".repeat(9))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("9");
  }
}
