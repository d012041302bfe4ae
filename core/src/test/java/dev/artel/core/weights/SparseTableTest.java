package dev.artel.core.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artel.core.values.Address;
import dev.artel.core.values.Bytes;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SparseTableTest {
  private static final Aggregation SUMS = Aggregations.named("sums");
  private static final Update.Sums EMPTY = sums(new long[0], new long[0], new long[0]);

  private static Update.Sums sums(long[] key0, long[] key1, long[] counts) {
    var columns = new TreeMap<>(Map.of("count", counts));
    return SparseTable.sums(List.of(SparseTable.of("pairs", List.of(key0, key1), columns)), 16);
  }

  private static long[] of(long... numbers) {
    return numbers;
  }

  private static Share share(int party, Update update) {
    var address = new byte[Address.SIZE];
    address[0] = (byte) party;
    return new Share(new Address(Bytes.of(address)), 0, update);
  }

  private static SparseTable pairs(Update update) {
    return SparseTable.find((Update.Sums) update, "pairs");
  }

  @Test
  void shouldAddByKeysInUnsignedOrder() {
    var a = sums(of(1, 1, -1), of(2, 3, 0), of(10, 20, 30));
    var b = sums(of(1, 2, -1), of(3, 0, 0), of(1, 2, 3));

    var sum = pairs(SUMS.combine(EMPTY, List.of(share(1, a), share(2, b))));

    assertThat(sum.keys()).containsExactly(of(1, 1, 2, -1), of(2, 3, 0, 0));
    assertThat(sum.column("count")).containsExactly(10, 21, 2, 33);
  }

  @Test
  void shouldAddWideColumns() {
    var values = new TreeMap<>(Map.of("a", new SparseTable.Values(2, of(1, 2, 3, 4))));
    var one = SparseTable.sums(List.of(new SparseTable("t", List.of(of(5, 6)), values)), 40);

    var sum = (Update.Sums) SUMS.combine(one, List.of(share(1, one), share(2, one)));

    assertThat(SparseTable.find(sum, "t").column("a")).containsExactly(2, 4, 6, 8);
    assertThat(sum.layout()).isEqualTo(one.layout());
  }

  @Test
  void shouldAddDenseSlotsNumberByNumber() {
    var layout = new Layout(List.of(new Slot("u", List.of(2))), 40);
    var one = new Update.Sums(layout, of(1, Long.MAX_VALUE));

    var sum = SUMS.combine(one, List.of(share(1, one), share(2, one)));

    assertThat(sum).isEqualTo(new Update.Sums(layout, of(2, -2)));
  }

  @Test
  void shouldGiveTheSameInAnyOrderAndTheStartForNobody() {
    long seed = 20_261_121;
    var random = new SplittableRandom(seed);
    var shares = List.of(share(1, drawn(random)), share(2, drawn(random)), share(3, drawn(random)));
    var turned = List.of(shares.get(2), shares.get(0), shares.get(1));

    assertThat(SUMS.combine(EMPTY, shares))
        .as("seed %s", seed)
        .isEqualTo(SUMS.combine(EMPTY, turned));
    assertThat(SUMS.combine(EMPTY, List.of())).isEqualTo(EMPTY);
  }

  private static Update.Sums drawn(SplittableRandom random) {
    var keys = random.longs(40, -20, 20).boxed().distinct().toList();
    var sorted = keys.stream().sorted(Long::compareUnsigned).mapToLong(key -> key).toArray();
    return sums(sorted, sorted, random.longs(sorted.length, 0, 1000).toArray());
  }

  @Test
  void shouldRefuseTablesOutOfOrder() {
    assertThatThrownBy(() -> sums(of(2, 1), of(0, 0), of(1, 1)))
        .hasMessage("table pairs: row 1 is not in order");
    assertThatThrownBy(() -> sums(of(1, 1), of(2, 2), of(1, 1))).hasMessageContaining("row 1");
    assertThatThrownBy(() -> sums(of(-1, 1), of(0, 0), of(1, 1))).hasMessageContaining("row 1");
    assertThatThrownBy(() -> sums(of(1), of(1, 2), of(1))).hasMessageContaining("differ in length");
    assertThatThrownBy(() -> sums(of(1), of(1), of(1, 2))).hasMessageContaining("does not fit");
  }

  @Test
  void shouldRefuseUnlikeSharesByName() {
    var other =
        SparseTable.sums(
            List.of(SparseTable.of("items", List.of(of(1)), new TreeMap<>(Map.of("n", of(1))))),
            16);
    var huge = sums(of(1), of(1), of(Long.MAX_VALUE));

    assertThatThrownBy(() -> SUMS.combine(EMPTY, List.of(share(1, EMPTY), share(2, other))))
        .hasMessageStartingWith("0x02")
        .hasMessageEndingWith("other tables than the others");
    assertThatThrownBy(() -> SUMS.combine(EMPTY, List.of(share(1, huge), share(2, huge))))
        .hasMessageContaining("overflow");
    assertThatThrownBy(() -> SUMS.combine(EMPTY, List.of(share(1, EMPTY), share(1, EMPTY))))
        .hasMessageContaining("two shares");
    var weights = new Update.Weights(new Layout(List.of(), 0), new float[0]);
    assertThatThrownBy(() -> SUMS.combine(EMPTY, List.of(share(1, weights))))
        .hasMessageContaining("not weights");
  }

  @Test
  void shouldTravelWithAnyNumberOfRows() {
    var some = sums(of(1, 7), of(2, 3), of(5, 6));

    assertThat(Updates.decode(Updates.encode(some), EMPTY.layout()))
        .isEqualTo(new Decoded.Sound(some));
    assertThat(Updates.decode(Updates.encode(EMPTY), EMPTY.layout()))
        .isEqualTo(new Decoded.Sound(EMPTY));
  }

  @Test
  void shouldRefuseDamagedTablesFromOthers() {
    var layout = sums(of(1, 7), of(2, 3), of(5, 6)).layout();
    var twice = new long[layout.size()];
    Arrays.fill(twice, 1);
    var longer =
        new Layout(
            layout.slots().stream()
                .map(slot -> slot.name().endsWith("0") ? new Slot(slot.name(), List.of(3)) : slot)
                .toList(),
            16);

    assertThat(Updates.decode(Updates.encode(new Update.Sums(layout, twice)), EMPTY.layout()))
        .isEqualTo(new Decoded.Malformed("table pairs: row 1 is not in order"));
    assertThat(
            Updates.decode(
                Updates.encode(new Update.Sums(longer, new long[longer.size()])), EMPTY.layout()))
        .isInstanceOf(Decoded.Malformed.class);
  }
}
