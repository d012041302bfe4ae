package dev.artel.learning.picture;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import javax.imageio.IIOException;

/**
 * Source: Microsoft, Windows GDI, BITMAPINFOHEADER and BITMAPV5HEADER. A file of another format
 * inside is refused, a colour profile forgotten.
 */
final class BmpSieve {
  private static final int HEADER_SIZE = 14;
  private static final int COMPRESSION = 30;
  private static final int BIT_FIELDS = 3;
  private static final int COLOUR_SPACE = 70;
  private static final int S_RGB = 0x73524742;
  private static final int LEAST = 26;
  private static final int LARGE_HEADER = 108;

  private BmpSieve() {}

  static Sifted sift(byte[] file) throws IIOException {
    if (file.length < LEAST) {
      throw new IIOException("it ends in its header");
    }
    var bytes = ByteBuffer.wrap(file.clone()).order(ByteOrder.LITTLE_ENDIAN);
    int header = bytes.getInt(HEADER_SIZE);
    if (header > bytes.capacity() - HEADER_SIZE || header < LEAST - HEADER_SIZE) {
      throw new IIOException("it ends in its header");
    }
    boolean old = header == LEAST - HEADER_SIZE;
    if (!old && Integer.compareUnsigned(bytes.getInt(COMPRESSION), BIT_FIELDS) > 0) {
      throw new IIOException("it holds a file of another format");
    }
    if (header >= LARGE_HEADER) {
      bytes.putInt(COLOUR_SPACE, S_RGB);
    }
    return Sifted.whole(bytes.array());
  }
}
