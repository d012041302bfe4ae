package dev.artel.learning.picture;

import java.util.Arrays;
import java.util.Optional;

/**
 * Where a pen has been: 0 for the ground to 1 for ink. The ground is what most of the border shows,
 * ink what stands out against it, whether darker or lighter. What is see-through is ground.
 */
final class Ink {
  /** Steps of grey below which nothing can be told from noise. */
  private static final float LEAST_CONTRAST = 8;

  private static final float NOISE = 3;
  private static final int GREYS = 256;
  private static final float WHITE = GREYS - 1;
  private static final float FULL = 0.9f;

  private Ink() {}

  /** Empty where nothing stands out. */
  static Optional<Grid> of(Picture picture) {
    float backdrop = backdrop(picture);
    var ink = new float[picture.argb().length];
    for (int i = 0; i < ink.length; i++) {
      ink[i] = picture.luminance(i, backdrop);
    }
    var grid = new Grid(picture.width(), picture.height(), ink);
    var border = border(grid);
    float ground = median(border);
    float sign = sign(ink, ground);
    for (int i = 0; i < ink.length; i++) {
      ink[i] = sign * (ink[i] - ground);
    }
    float noise = NOISE * spread(border, ground);
    float full = full(ink, noise);
    if (full - noise < LEAST_CONTRAST) {
      return Optional.empty();
    }
    for (int i = 0; i < ink.length; i++) {
      ink[i] = Math.clamp((ink[i] - noise) / (full - noise), 0, 1);
    }
    return Optional.of(grid);
  }

  /** What is behind a picture that one can see through: the contrary of what is drawn on it. */
  private static float backdrop(Picture picture) {
    double sum = 0;
    double weight = 0;
    for (int i = 0; i < picture.argb().length; i++) {
      sum += (double) picture.alpha(i) * picture.luminance(i, 0);
      weight += (double) picture.alpha(i) * picture.alpha(i) / WHITE;
    }
    return sum > weight * WHITE / 2 ? 0 : WHITE;
  }

  private static float[] border(Grid grid) {
    int right = grid.width() - 1;
    int bottom = grid.height() - 1;
    var border = new float[2 * (grid.width() + grid.height())];
    int at = 0;
    for (int x = 0; x <= right; x++) {
      border[at++] = grid.at(x, 0);
      border[at++] = grid.at(x, bottom);
    }
    for (int y = 0; y <= bottom; y++) {
      border[at++] = grid.at(0, y);
      border[at++] = grid.at(right, y);
    }
    return border;
  }

  private static float median(float[] values) {
    var sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private static float spread(float[] values, float middle) {
    var distances = values.clone();
    for (int i = 0; i < distances.length; i++) {
      distances[i] = Math.abs(distances[i] - middle);
    }
    return median(distances);
  }

  /** Whether ink is lighter (1) or darker (-1) than the ground: what stands out more is ink. */
  private static float sign(float[] greys, float ground) {
    double lighter = 0;
    double darker = 0;
    for (float grey : greys) {
      double square = (double) (grey - ground) * (grey - ground);
      if (grey > ground) {
        lighter += square;
      } else {
        darker += square;
      }
    }
    return lighter >= darker ? 1 : -1;
  }

  /** The grey of full ink: of all that is rather ink than ground, nine tenths are fainter. */
  private static float full(float[] ink, float noise) {
    var counts = new int[GREYS];
    for (float value : ink) {
      if (value > noise) {
        counts[(int) Math.min(value, WHITE)]++;
      }
    }
    int threshold = threshold(counts);
    int above = Arrays.stream(counts, threshold, GREYS).sum();
    int grey = threshold;
    for (int seen = counts[grey]; seen < FULL * above && grey < GREYS - 1; seen += counts[grey]) {
      grey++;
    }
    return grey;
  }

  /** Otsu, A threshold selection method from gray-level histograms, 1979. */
  private static int threshold(int[] counts) {
    double total = Arrays.stream(counts).sum();
    double mean = 0;
    for (int grey = 0; grey < GREYS; grey++) {
      mean += grey * counts[grey] / Math.max(total, 1);
    }
    int best = 0;
    double most = 0;
    double below = 0;
    double sum = 0;
    for (int grey = 0; grey < GREYS - 1; grey++) {
      below += counts[grey] / Math.max(total, 1);
      sum += grey * counts[grey] / Math.max(total, 1);
      double between = below * (1 - below);
      double gap = mean * below - sum;
      if (between > 0 && gap * gap / between > most) {
        most = gap * gap / between;
        best = grey + 1;
      }
    }
    return best;
  }
}
