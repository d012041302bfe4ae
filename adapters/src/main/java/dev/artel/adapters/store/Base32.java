package dev.artel.adapters.store;

import dev.artel.core.values.Bytes;
import java.io.ByteArrayOutputStream;

/** RFC 4648 base 32, lower case, without padding: multibase's {@code b}. */
final class Base32 {
  private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
  private static final int BITS = 5;
  private static final int MASK = 31;

  private Base32() {}

  static String write(Bytes octets) {
    var text = new StringBuilder();
    int held = 0;
    int bits = 0;
    for (int i = 0; i < octets.size(); i++) {
      held = ((held << Byte.SIZE) | (octets.at(i) & 0xff)) & 0xfff;
      bits += Byte.SIZE;
      while (bits >= BITS) {
        bits -= BITS;
        text.append(ALPHABET.charAt((held >> bits) & MASK));
      }
    }
    if (bits > 0) {
      text.append(ALPHABET.charAt((held << (BITS - bits)) & MASK));
    }
    return text.toString();
  }

  /** Refuses what {@link #write} would not have written. */
  static Bytes read(String text) {
    var octets = new ByteArrayOutputStream();
    int held = 0;
    int bits = 0;
    for (int i = 0; i < text.length(); i++) {
      int digit = ALPHABET.indexOf(text.charAt(i));
      if (digit < 0) {
        throw new IllegalArgumentException("'" + text.charAt(i) + "' is no digit of base 32");
      }
      held = ((held << BITS) | digit) & 0xfff;
      bits += BITS;
      if (bits >= Byte.SIZE) {
        bits -= Byte.SIZE;
        octets.write(held >> bits);
      }
    }
    var read = Bytes.of(octets.toByteArray());
    if (!write(read).equals(text)) {
      throw new IllegalArgumentException("its last digit does not end a whole byte");
    }
    return read;
  }
}
