package dev.artel.learning.picture;

import java.util.HexFormat;
import javax.imageio.IIOException;

/**
 * The formats of pictures that are read. Each is first walked through here, without decoding: only
 * what the pixels need is kept, so that colour profiles, comments, thumbnails and pictures within
 * pictures never reach a decoder.
 */
enum Format {
  PNG("89504e470d0a1a0a"),
  JPEG("ffd8ff"),
  GIF("47494638"),
  BMP("424d");

  private final String magic;

  /**
   * @param magic the bytes that every file of the format begins with
   */
  Format(String magic) {
    this.magic = magic;
  }

  boolean begins(byte[] file) {
    int length = Math.min(file.length, magic.length() / 2);
    return HexFormat.of().formatHex(file, 0, length).equals(magic);
  }

  /** Refuses what is damaged. */
  Sifted sift(byte[] file) throws IIOException {
    return switch (this) {
      case PNG -> PngSieve.sift(file);
      case JPEG -> JpegSieve.sift(file);
      case GIF -> Sifted.whole(file);
      case BMP -> BmpSieve.sift(file);
    };
  }
}
