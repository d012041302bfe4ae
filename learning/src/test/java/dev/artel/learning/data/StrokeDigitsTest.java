package dev.artel.learning.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.core.values.Hash;
import dev.artel.core.weights.Datasets;
import org.junit.jupiter.api.Test;

class StrokeDigitsTest {
  @Test
  void shouldDrawTheSameDigitsEverywhere() {
    assertThat(Datasets.hash(StrokeDigits.draw(1, 50).dataset()))
        .isEqualTo(Hash.hex("75841036c4368aa84a3d8d963a65973f40861c8101d377ea425fb7bd6dd41813"));
  }

  @Test
  void shouldDrawEachClassAlikeAndNoImageTwice() {
    var digits = StrokeDigits.draw(1, 200);

    assertThat(digits.counts()).containsOnly(20);
    assertThat(StrokeDigits.draw(2, 200).dataset()).isNotEqualTo(digits.dataset());
  }

  /**
   * The nearest of 4,000 known digits tells most others: they can be told apart, but not blindly.
   */
  @Test
  void shouldDrawDigitsThatCanBeLearnt() {
    var known = pixels(StrokeDigits.draw(1, 4000));
    var asked = pixels(StrokeDigits.draw(2, 200));

    int right = 0;
    for (int i = 0; i < asked.length; i++) {
      right += nearest(known, asked[i]) % 10 == i % 10 ? 1 : 0;
    }

    assertThat(right).isGreaterThan(180);
  }

  private static int[][] pixels(Labelled digits) {
    var data = digits.dataset().columns().find(Labelled.IMAGES).orElseThrow().data();
    var images = new int[digits.samples()][Canvas.AREA];
    for (var image : images) {
      for (int i = 0; i < image.length; i++) {
        image[i] = Byte.toUnsignedInt(data.get());
      }
    }
    return images;
  }

  private static int nearest(int[][] known, int[] image) {
    int best = 0;
    long least = Long.MAX_VALUE;
    for (int i = 0; i < known.length; i++) {
      long distance = 0;
      for (int p = 0; p < image.length; p++) {
        int difference = known[i][p] - image[p];
        distance += (long) difference * difference;
      }
      if (distance < least) {
        least = distance;
        best = i;
      }
    }
    return best;
  }
}
