package dev.artel.learning.recommender.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SystemsTest {
  private static final double RIDGE = 0.5;

  private static Moments drawn(int size, SplittableRandom random) {
    var moments = Moments.none(size);
    for (int i = 0; i < 3; i++) {
      var v = random.doubles(size, -1, 1).toArray();
      moments.addSquare(v, random.nextDouble(10));
      moments.addTarget(v, random.nextDouble(10));
    }
    return moments;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 4, 7, 20})
  void shouldSolveManyToTheBitsOfOne(int size) {
    var random = new SplittableRandom(size);
    var systems = new ArrayList<Moments>();
    for (int i = 0; i < 600; i++) {
      systems.add(drawn(size, random));
    }
    var common = drawn(size, random).a();

    var solved = Systems.solve(size, systems.size(), systems::get, common, RIDGE);

    for (int i = 0; i < solved.length; i++) {
      assertThat(solved[i])
          .as("system %d, seed %d", i, size)
          .isEqualTo(systems.get(i).solve(common, RIDGE));
    }
  }

  @Test
  void shouldRefuseWhatHasNoSingleSolution() {
    var none = List.of(drawn(2, new SplittableRandom(1)), Moments.none(2));

    assertThatThrownBy(() -> Systems.solve(2, 2, none::get, new double[3], 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not positive definite");
  }
}
