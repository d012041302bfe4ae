package dev.artel.learning.picture;

/**
 * A file reduced to what its pixels need.
 *
 * @param passes how often its pixels are gone over: once, but for progressive JPEG
 * @param orientation how the pixels are to be turned, in the numbers of EXIF: 1 is as they are
 */
record Sifted(byte[] bytes, int passes, int orientation) {
  static Sifted whole(byte[] bytes) {
    return new Sifted(bytes, 1, 1);
  }
}
