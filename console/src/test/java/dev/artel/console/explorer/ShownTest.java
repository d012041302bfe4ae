package dev.artel.console.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.core.paradigm.Cell;
import dev.artel.core.paradigm.Exhibit;
import dev.artel.core.values.Address;
import dev.artel.core.values.Coins;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whatever a paradigm shows is a table: no page of the explorer needs script to be read. */
class ShownTest {
  private static final Address WARD = Address.hex("0x" + "ab".repeat(Address.SIZE));
  private static final Map<Address, String> NAMES = Map.of(WARD, "ward");

  private static Shown of(Exhibit exhibit) {
    return Shown.of(exhibit, NAMES);
  }

  @Test
  void shouldShowACurvesPointsAsRows() {
    var one = new Exhibit.Series("one", List.of(new Exhibit.Point(1, 0.25)));
    var other = new Exhibit.Series("other", List.of(new Exhibit.Point(2, 3)));

    var shown = of(new Exhibit.Curve("Accuracy", "round", "share", List.of(one, other)));

    assertThat(shown.title()).isEqualTo("Accuracy");
    assertThat(shown.columns()).containsExactly("series", "round", "share");
    assertThat(shown.rows())
        .containsExactly(List.of("one", "1", "0.2500"), List.of("other", "2", "3"));
  }

  @Test
  void shouldShowWhoDidWhatFromWhenToWhen() {
    var span = new Exhibit.Span(Cell.of(WARD), "trained", 10, 20);

    var shown = of(new Exhibit.Timeline("Work", List.of(span)));

    assertThat(shown.rows()).containsExactly(List.of("ward", "trained", "10", "20"));
  }

  @Test
  void shouldShowWhereCoinsWent() {
    var stream = new Exhibit.Stream(Cell.of("escrow"), Cell.of(WARD), Coins.of(5));

    var shown = of(new Exhibit.Flow("Coins", List.of(stream)));

    assertThat(shown.rows().getFirst()).startsWith("escrow", "ward").hasSize(3);
  }
}
