package dev.artel.core.weights;

import dev.artel.core.values.Address;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** Small models and parties for tests. */
final class Examples {
  private Examples() {}

  static Address party(int number) {
    return Address.hex(String.format(Locale.ROOT, "%040x", number));
  }

  static Update.Weights weights(float... values) {
    return new Update.Weights(
        Layout.ofWeights(List.of(new Slot("w", List.of(values.length)))), values);
  }

  static Share share(int party, long samples, float... values) {
    return new Share(party(party), samples, weights(values));
  }

  static List<Share> randomShares(SplittableRandom random, int count, int width) {
    var shares = new ArrayList<Share>();
    for (int i = 0; i < count; i++) {
      shares.add(share(i, random.nextLong(1, 1000), randomValues(random, width)));
    }
    return shares;
  }

  static float[] randomValues(SplittableRandom random, int width) {
    var values = new float[width];
    for (int i = 0; i < width; i++) {
      values[i] = (float) (random.nextDouble() - 0.5) * (1 << random.nextInt(8));
    }
    return values;
  }
}
