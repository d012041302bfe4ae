package dev.artel.learning.data;

import static dev.artel.learning.data.Examples.labelled;
import static dev.artel.learning.data.Examples.randomLabels;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelFaultTest {
  private static final long SEED = 8;

  private static int[] spoil(String fault, Labelled data) {
    return LabelFault.named(fault).spoil(data, SEED).labels();
  }

  private static long differences(int[] a, int[] b) {
    long count = 0;
    for (int i = 0; i < a.length; i++) {
      count += a[i] == b[i] ? 0 : 1;
    }
    return count;
  }

  @Test
  void shouldKeepTheCountsWhenShuffled() {
    var data = labelled(10, randomLabels(SEED, 2000, 10));
    var spoilt = LabelFault.named("shuffle").spoil(data, SEED);

    assertThat(spoilt.counts()).isEqualTo(data.counts());
    assertThat(differences(spoilt.labels(), data.labels())).isBetween(1700L, 1900L);
  }

  @Test
  void shouldFlipOneClassOrMirrorAll() {
    var data = labelled(10, 0, 3, 8, 9);

    assertThat(spoil("flip(3, 8)", data)).containsExactly(0, 8, 8, 9);
    assertThat(spoil("flip", data)).containsExactly(9, 6, 1, 0);
    assertThat(spoil("none", data)).containsExactly(0, 3, 8, 9);
  }

  @Test
  void shouldChangeTheFractionThatNoiseSays() {
    var data = labelled(10, randomLabels(SEED, 1000, 10));

    assertThat(differences(spoil("noise(0.4)", data), data.labels())).isEqualTo(400);
    assertThat(differences(spoil("noise(0)", data), data.labels())).isZero();
    assertThat(differences(spoil("noise(1)", data), data.labels())).isEqualTo(1000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"shuffle", "flip", "noise(0.3)"})
  void shouldDoTheSameAgainAndLeaveTheImages(String fault) {
    var data = labelled(10, randomLabels(SEED, 50, 10));
    var once = LabelFault.named(fault).spoil(data, SEED).dataset();

    assertThat(LabelFault.named(fault).spoil(data, SEED).dataset()).isEqualTo(once);
    assertThat(once.columns().find("images")).isEqualTo(data.dataset().columns().find("images"));
  }

  @Test
  void shouldRefuseWhatHasNoMeaning() {
    assertThatThrownBy(() -> LabelFault.named("noise(1.5)")).hasMessageContaining("0 to 1");
    assertThatThrownBy(() -> LabelFault.named("lie")).hasMessageContaining("noise(fraction)");
    assertThatThrownBy(() -> spoil("flip(3, 10)", labelled(10, 1)))
        .hasMessage("flip(3, 10) names a class that is not there: they are 0 to 9");
  }
}
