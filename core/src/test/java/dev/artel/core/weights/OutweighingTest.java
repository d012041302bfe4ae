package dev.artel.core.weights;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.core.values.Address;
import dev.artel.core.values.Bytes;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class OutweighingTest {
  private static final Aggregation SUMS = Aggregations.named("sums");

  private static Share share(int party, long... counts) {
    return share(party, "sum", counts);
  }

  private static Share share(int party, String column, long... counts) {
    var address = new byte[Address.SIZE];
    address[0] = (byte) party;
    var keys = new long[counts.length];
    for (int k = 0; k < keys.length; k++) {
      keys[k] = k;
    }
    var table = SparseTable.of("items", List.of(keys), new TreeMap<>(Map.of(column, counts)));
    return new Share(new Address(Bytes.of(address)), 1, SparseTable.sums(List.of(table), 16));
  }

  @Test
  void shouldScaleWhatOutweighsTheOthersDownToTwiceTheMedian() {
    var own = List.of(share(1, 40, 60));

    var others = SUMS.tempered(own, List.of(share(2, 30, 50), share(3, 300, 100)));

    assertThat(others).containsExactly(share(2, 30, 50), share(3, 150, 50));
  }

  @Test
  void shouldLeaveAsItIsWhatWeighsUpToTwiceTheMedian() {
    var others = List.of(share(2, 50), share(3, 200));

    assertThat(SUMS.tempered(List.of(share(1, 100)), others)).isEqualTo(others);
    assertThat(SUMS.tempered(List.of(share(1, 1)), List.of(share(2, 900))))
        .as("of two nobody is the one too many")
        .containsExactly(share(2, 900));
  }

  @Test
  void shouldLeaveOnesOwnShareAndWhatHasNoCounts() {
    var vectors = List.of(share(2, "vector", 1), share(3, "vector", 900), share(4, "vector", 1));

    assertThat(SUMS.tempered(List.of(share(1, 900)), List.of(share(2, 1), share(3, 1))))
        .containsExactly(share(2, 1), share(3, 1));
    assertThat(SUMS.tempered(List.of(), vectors)).isEqualTo(vectors);
    assertThat(SUMS.tempered(List.of(), List.of())).isEmpty();
  }
}
