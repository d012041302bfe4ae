package dev.artel.learning.data;

import static dev.artel.learning.data.Examples.labelled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artel.core.weights.Dataset;
import dev.artel.core.weights.Datasets;
import dev.artel.core.weights.Tensors;
import java.util.List;
import org.junit.jupiter.api.Test;

class LabelledTest {
  private final Labelled data = labelled(4, 3, 0, 1, 3);

  @Test
  void shouldCountAndSelect() {
    var some = data.select(new int[] {3, 1});

    assertThat(data.counts()).containsExactly(1, 1, 0, 2);
    assertThat(some.labels()).containsExactly(3, 0);
    assertThat(some.dataset().columns().find("images").orElseThrow().data().get(0))
        .isEqualTo((byte) 3);
    assertThat(data.first(2).labels()).containsExactly(3, 0);
    assertThat(data.first(9).samples()).isEqualTo(4);
  }

  @Test
  void shouldTravelAsADataset() {
    var received = Labelled.of(Datasets.decode(Datasets.encode(data.dataset())), 4);

    assertThat(received.dataset()).isEqualTo(data.dataset());
    assertThat(received.imageShape()).containsExactly(1, 1, 1);
  }

  @Test
  void shouldRefuseALabelOutOfRange() {
    assertThatThrownBy(() -> Labelled.of(data.dataset(), 3))
        .isInstanceOf(DataException.class)
        .hasMessage("the label of sample 0 is 3, but there are 3 classes: 0 to 2");
  }

  @Test
  void shouldRefuseOtherColumns() {
    var images = data.dataset().columns().find("images").orElseThrow();

    assertThatThrownBy(() -> Labelled.of(new Dataset(new Tensors(List.of(images))), 4))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("a column labels of type U8");
  }
}
