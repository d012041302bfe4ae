package dev.artel.learning.picture;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A picture in colour to one of CIFAR-10's: scaled to 32 by 32 whatever its aspect, as the pictures
 * that CIFAR-10 was chosen from were. Source: Torralba, Fergus and Freeman, 80 million tiny images,
 * 2008.
 */
record Scenes() implements Preparation {
  private static final int SIDE = 32;
  private static final int CHANNELS = 3;
  private static final float WHITE = 255;

  @Override
  public List<Integer> shape() {
    return List.of(CHANNELS, SIDE, SIDE);
  }

  @Override
  public List<String> classes() {
    return List.of(
        "airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck");
  }

  @Override
  public Optional<byte[]> prepare(Picture picture) {
    if (Arrays.stream(picture.argb()).distinct().limit(2).count() < 2) {
      return Optional.empty();
    }
    var pixels = new byte[CHANNELS * SIDE * SIDE];
    for (int channel = 0; channel < CHANNELS; channel++) {
      var scaled = channel(picture, channel).scaled(SIDE, SIDE).values();
      for (int i = 0; i < scaled.length; i++) {
        pixels[channel * SIDE * SIDE + i] = (byte) Math.round(scaled[i]);
      }
    }
    return Optional.of(pixels);
  }

  /** What is see-through is white, as on a page. */
  private static Grid channel(Picture picture, int channel) {
    var values = new float[picture.argb().length];
    for (int i = 0; i < values.length; i++) {
      values[i] = picture.channel(i, channel, WHITE);
    }
    return new Grid(picture.width(), picture.height(), values);
  }
}
