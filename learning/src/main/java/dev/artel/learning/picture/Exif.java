package dev.artel.learning.picture;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** How a camera was held. Source: CIPA DC-008 (EXIF 2.3), sections 4.5.2 and 4.6.4. */
final class Exif {
  private static final int LEAD = 0x45786966;
  private static final int TIFF_BEGINS = 6;
  private static final short LITTLE_ENDIAN = 0x4949;
  private static final short ORIENTATION = 0x0112;
  private static final int ENTRY = 12;

  private Exif() {}

  /** From 1, upright, to 8; 1 where nothing sound is said. */
  static int orientation(ByteBuffer segment) {
    try {
      if (segment.getInt(0) != LEAD) {
        return 1;
      }
      var tiff = segment.slice(TIFF_BEGINS, segment.limit() - TIFF_BEGINS);
      if (tiff.getShort(0) == LITTLE_ENDIAN) {
        tiff.order(ByteOrder.LITTLE_ENDIAN);
      }
      int directory = tiff.getInt(Integer.BYTES);
      int entries = Short.toUnsignedInt(tiff.getShort(directory));
      for (int i = 0; i < entries; i++) {
        int entry = directory + Short.BYTES + i * ENTRY;
        if (tiff.getShort(entry) == ORIENTATION) {
          int value = tiff.getShort(entry + 2 * Integer.BYTES);
          return value >= 1 && value <= 8 ? value : 1;
        }
      }
    } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
      // A damaged note is as good as none.
    }
    return 1;
  }
}
