package dev.artel.learning.recommender.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artel.core.values.Bytes;
import dev.artel.core.values.Hash;
import dev.artel.core.values.Seeds;
import dev.artel.core.weights.ModelSpec;
import dev.artel.core.wire.Json;
import dev.artel.learning.recommender.Towns;
import dev.artel.learning.recommender.rows.Column;
import dev.artel.learning.recommender.rows.Interactions;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CensusTest {
  private static final Interactions ROWS = Towns.shop(7, 0, 900, 40);
  private static final Hash SECRET = Seeds.of(1, ROWS.hash());

  private static ModelPlan plan(String body) {
    return ModelPlan.of(new ModelSpec(ModelPlan.FAMILY, Json.parse(body)));
  }

  private static CensusTaker taker(String model) {
    return new CensusTaker(plan("{\"model\": \"" + model + "\"}"), SECRET);
  }

  private static Interactions without(long... users) {
    return ROWS.where(row -> Arrays.stream(users).noneMatch(u -> u == ROWS.at(Column.USER, row)));
  }

  private static Interactions again(int row) {
    return ROWS.and(ROWS.range(row, row + 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"neighbours", "ease", "als", "factors"})
  void shouldCountWhoCameAndWhoWent(String model) {
    var users = ROWS.distinct(Column.USER);
    var fewer = taker(model).of(without(users[0], users[3], users[4]));
    var all = taker(model).of(ROWS);

    assertThat(all.changedSince(all)).isZero();
    assertThat(fewer.changedSince(all)).isEqualTo(3);
    assertThat(all.changedSince(fewer)).isEqualTo(3);
    var others = taker(model).of(without(users[0]));
    assertThat(others.changedSince(taker(model).of(without(users[1])))).isEqualTo(2);
  }

  @Test
  void shouldCountOnlyWhatIsInTheSums() {
    // Of baskets it is whether, of logarithms how strongly somebody touched a product.
    int last = ROWS.size() - 1;

    assertThat(taker("neighbours").of(again(last)).changedSince(taker("neighbours").of(ROWS)))
        .isZero();
    assertThat(taker("ease").of(again(last)).changedSince(taker("ease").of(ROWS))).isEqualTo(1);
  }

  @Test
  void shouldKeepRowsOfThoseWhoStandAsTheyDid() {
    var taker = taker("ease");
    var before = taker.of(ROWS);
    long changed = ROWS.at(Column.USER, 5);

    var standing = taker.standing(again(5), before);

    assertThat(standing).isEqualTo(without(changed));
    assertThat(taker.standing(ROWS, before)).isEqualTo(ROWS);
  }

  @Test
  void shouldBeReadAsItWasWritten() {
    var census = taker("neighbours").of(ROWS);

    assertThat(Census.of(census.bytes())).isEqualTo(census);
    assertThatThrownBy(() -> Census.of(Bytes.of(new byte[15]))).hasMessageContaining("torn");
  }

  @Test
  void shouldNameNobodyWithoutTheSecret() {
    var other = new CensusTaker(plan("{}"), Hash.ZERO).of(ROWS);
    int people = ROWS.distinct(Column.USER).length;

    assertThat(other.changedSince(taker("neighbours").of(ROWS))).isEqualTo(2 * people);
  }

  @Test
  void shouldWantTwentyAndAtLeastOne() {
    assertThat(plan("{}").minChange()).isEqualTo(20);
    assertThat(plan("{\"minChange\": 1}").minChange()).isEqualTo(1);
    assertThat(plan("{\"minChange\": 20}").minChange()).isEqualTo(20);
    assertThatThrownBy(() -> plan("{\"minChange\": 0}"))
        .hasMessageContaining("minChange is at least 1");
  }
}
