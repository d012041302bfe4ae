package dev.artel.core.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artel.core.values.Address;
import dev.artel.core.values.Bytes;
import dev.artel.core.values.Cid;
import dev.artel.core.values.Coins;
import dev.artel.core.values.Hash;
import dev.artel.core.values.Micros;
import java.math.BigInteger;
import java.util.Comparator;
import org.junit.jupiter.api.Test;

class RowKeyTest {
  record Row(
      boolean flag,
      Samples.Mood mood,
      int number,
      Micros micros,
      long large,
      Coins coins,
      Address address,
      Cid cid,
      Hash hash) {
    static final Comparator<Row> ORDER =
        Comparator.comparing(Row::flag)
            .thenComparing(Row::mood)
            .thenComparingInt(Row::number)
            .thenComparing(Row::micros)
            .thenComparingLong(Row::large)
            .thenComparing(Row::coins)
            .thenComparing(Row::address)
            .thenComparing(Row::cid)
            .thenComparing(Row::hash);
  }

  record Named(String name, Bytes bytes) {}

  private static Row random(Samples samples, Row last) {
    var some = samples.wire();
    // Components that are often the same let the later ones decide.
    return new Row(
        some.flag() && last.flag(),
        some.mood(),
        some.flag() ? last.number() : some.number(),
        some.flag() ? last.micros() : some.micros(),
        some.flag() ? last.large() : some.large(),
        some.flag() ? last.coins() : some.coins(),
        some.flag() ? last.address() : some.address(),
        some.flag() ? last.cid() : some.cid(),
        some.hash());
  }

  @Test
  void shouldSortAsTheComponentsDo() {
    long seed = 5;
    var samples = new Samples(seed);
    var last =
        new Row(
            true,
            Samples.Mood.CALM,
            0,
            Micros.ZERO,
            0,
            Coins.ZERO,
            Address.ZERO,
            Cid.NONE,
            Hash.ZERO);
    for (int i = 0; i < 2_000; i++) {
      var next = random(samples, last);

      int byKey = RowKey.of(last, 9).compareTo(RowKey.of(next, 9));

      assertThat(Integer.signum(byKey))
          .as("seed %d, case %d: %s and %s", seed, i, last, next)
          .isEqualTo(Integer.signum(Row.ORDER.compare(last, next)));
      last = next;
    }
  }

  @Test
  void shouldBeginWithTheKeyOfFewerComponents() {
    long seed = 6;
    var samples = new Samples(seed);
    for (int i = 0; i < 200; i++) {
      var pair = new Samples.Pair(samples.hash(), samples.coins());

      assertThat(RowKey.of(pair, 2))
          .as("seed %d, case %d", seed, i)
          .isEqualTo(RowKey.of(Samples.Pair.class, pair.left(), pair.right()))
          .startsWith(RowKey.of(Samples.Pair.class, pair.left()))
          .startsWith("Pair/");
    }
  }

  @Test
  void shouldBeOfOneWidthWhateverTheValues() {
    var most = new Coins(BigInteger.TWO.pow(96).subtract(BigInteger.ONE));

    assertThat(RowKey.of(Samples.Pair.class, Hash.ZERO, Coins.ZERO))
        .hasSameSizeAs(RowKey.of(Samples.Pair.class, Hash.ZERO, most));
    assertThat(RowKey.of(Samples.Pair.class, Hash.ZERO, Coins.of(255)))
        .endsWith("0".repeat(22) + "ff");
  }

  @Test
  void shouldRefuseComponentsThatHaveNoWidth() {
    assertThatThrownBy(() -> RowKey.of(new Named("x", Bytes.EMPTY), 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("in a row's key");
  }
}
