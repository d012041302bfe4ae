package dev.artel.learning.picture;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.CRC32;
import javax.imageio.IIOException;

/** Source: PNG specification, third edition, section 5.3 (chunk layout). */
final class PngSieve {
  private static final int SIGNATURE = 8;
  private static final int FRAME = 3 * Integer.BYTES;
  private static final Set<String> KEPT = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");

  private PngSieve() {}

  static Sifted sift(byte[] file) throws IIOException {
    var in = ByteBuffer.wrap(file).position(SIGNATURE);
    var out = new ByteArrayOutputStream(file.length);
    out.write(file, 0, SIGNATURE);
    try {
      var name = "";
      while (!name.equals("IEND")) {
        int begin = in.position();
        int length = in.getInt();
        if (length < 0 || length > in.remaining() - 2 * Integer.BYTES) {
          throw new IIOException("it ends in a chunk that begins at byte " + begin);
        }
        name = new String(file, begin + Integer.BYTES, Integer.BYTES, StandardCharsets.ISO_8859_1);
        in.position(begin + FRAME + length);
        if (KEPT.contains(name)) {
          requireSound(file, begin, length);
          out.write(file, begin, FRAME + length);
        }
      }
    } catch (BufferUnderflowException e) {
      throw new IIOException("it ends before its last chunk", e);
    }
    return Sifted.whole(out.toByteArray());
  }

  private static void requireSound(byte[] file, int begin, int length) throws IIOException {
    var crc = new CRC32();
    crc.update(file, begin + Integer.BYTES, Integer.BYTES + length);
    if ((int) crc.getValue() != ByteBuffer.wrap(file).getInt(begin + 2 * Integer.BYTES + length)) {
      throw new IIOException("the checksum of the chunk at byte " + begin + " is wrong");
    }
  }
}
