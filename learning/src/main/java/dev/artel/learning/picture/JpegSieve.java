package dev.artel.learning.picture;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import javax.imageio.IIOException;

/** Source: ITU-T T.81, annex B (segments), and CIPA DC-008 (EXIF) for the orientation. */
final class JpegSieve {
  private static final int MARK = 0xff;
  private static final int START_OF_IMAGE = 0xd8;
  private static final int END_OF_IMAGE = 0xd9;
  private static final int START_OF_SCAN = 0xda;
  private static final int APPLICATION = 0xe0;
  private static final int EXIF = 0xe1;
  private static final int ADOBE = 0xee;
  private static final int LAST_APPLICATION = 0xef;
  private static final int COMMENT = 0xfe;
  private static final int FIRST_RESTART = 0xd0;

  private final ByteBuffer in;
  private final ByteArrayOutputStream out;
  private int scans;
  private int orientation = 1;

  private JpegSieve(byte[] file) {
    this.in = ByteBuffer.wrap(file);
    this.out = new ByteArrayOutputStream(file.length);
  }

  static Sifted sift(byte[] file) throws IIOException {
    var sieve = new JpegSieve(file);
    try {
      int marker = sieve.marker();
      while (marker != END_OF_IMAGE) {
        sieve.segment(marker);
        marker = sieve.marker();
      }
    } catch (BufferUnderflowException e) {
      throw new IIOException("it ends before its end mark", e);
    }
    return new Sifted(sieve.whole(), sieve.scans, sieve.orientation);
  }

  private byte[] whole() {
    mark(END_OF_IMAGE);
    return out.toByteArray();
  }

  private int marker() throws IIOException {
    int at = in.position();
    if (octet() != MARK) {
      throw new IIOException("no segment begins at byte " + at);
    }
    int marker = octet();
    while (marker == MARK) {
      marker = octet();
    }
    return marker;
  }

  private int octet() {
    return Byte.toUnsignedInt(in.get());
  }

  private void mark(int marker) {
    out.write(MARK);
    out.write(marker);
  }

  private void segment(int marker) throws IIOException {
    if (marker == START_OF_IMAGE || isRestart(marker)) {
      mark(marker);
      return;
    }
    int begin = in.position();
    int length = Short.toUnsignedInt(in.getShort());
    if (length < Short.BYTES || length - Short.BYTES > in.remaining()) {
      throw new IIOException("it ends in a segment that begins at byte " + begin);
    }
    in.position(begin + length);
    if (marker == EXIF) {
      orientation = Exif.orientation(in.slice(begin + Short.BYTES, length - Short.BYTES));
    }
    if (isNeeded(marker)) {
      mark(marker);
      out.write(in.array(), begin, length);
    }
    if (marker == START_OF_SCAN) {
      scans++;
      scan();
    }
  }

  /** Coded pixels: up to a mark that is neither an escaped byte nor a restart. */
  private void scan() {
    int begin = in.position();
    int last = octet();
    int next = octet();
    while (last != MARK || next == 0 || next == MARK || isRestart(next)) {
      last = next;
      next = octet();
    }
    in.position(in.position() - 2);
    out.write(in.array(), begin, in.position() - begin);
  }

  private static boolean isRestart(int marker) {
    return marker >= FIRST_RESTART && marker < START_OF_IMAGE;
  }

  private static boolean isNeeded(int marker) {
    boolean application = marker >= APPLICATION && marker <= LAST_APPLICATION;
    return marker == APPLICATION || marker == ADOBE || !(application || marker == COMMENT);
  }
}
