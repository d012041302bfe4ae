package dev.artel.learning.picture;

/**
 * A picture of at least one pixel, row by row from the top.
 *
 * @param argb alpha, red, green, blue, 8 bits each; shared, not copied: nobody writes to it
 */
public record Picture(int width, int height, int[] argb) {
  private static final int OPAQUE = 255;

  public Picture {
    if (width < 1 || height < 1 || argb.length != Math.multiplyExact(width, height)) {
      throw new IllegalArgumentException(
          argb.length + " pixels are no picture of " + width + " by " + height);
    }
  }

  int alpha(int at) {
    return argb[at] >>> 24;
  }

  /** One of red (0), green (1) and blue (2), from 0 to 255, before a backdrop of that grey. */
  float channel(int at, int channel, float backdrop) {
    int value = (argb[at] >> (16 - Byte.SIZE * channel)) & OPAQUE;
    float share = (float) alpha(at) / OPAQUE;
    return share * value + (1 - share) * backdrop;
  }

  /** Rec. 601. */
  float luminance(int at, float backdrop) {
    return 0.299f * channel(at, 0, backdrop)
        + 0.587f * channel(at, 1, backdrop)
        + 0.114f * channel(at, 2, backdrop);
  }
}
