package dev.artel.core.values;

import java.util.Arrays;
import java.util.HexFormat;

/**
 * An immutable string of bytes, ordered unsigned and lexicographically. {@code toString} is the hex
 * form with a {@code 0x} in front.
 */
public final class Bytes implements Comparable<Bytes> {
  public static final Bytes EMPTY = new Bytes(new byte[0]);

  private final byte[] octets;

  private Bytes(byte[] octets) {
    this.octets = octets;
  }

  public static Bytes of(byte[] octets) {
    return octets.length == 0 ? EMPTY : new Bytes(octets.clone());
  }

  /** Reads hex digits, with or without {@code 0x} in front. */
  public static Bytes hex(String text) {
    var digits = text.startsWith("0x") ? text.substring(2) : text;
    try {
      return new Bytes(HexFormat.of().parseHex(digits));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("not a string of hex digit pairs: " + brief(text), e);
    }
  }

  private static String brief(String text) {
    return text.length() <= 80 ? text : text.substring(0, 80) + "...";
  }

  public Bytes concat(Bytes other) {
    var joined = Arrays.copyOf(octets, octets.length + other.octets.length);
    System.arraycopy(other.octets, 0, joined, octets.length, other.octets.length);
    return new Bytes(joined);
  }

  /** The bytes from {@code start} (inclusive) to {@code end} (exclusive). */
  public Bytes slice(int start, int end) {
    return of(Arrays.copyOfRange(octets, start, end));
  }

  public byte at(int index) {
    return octets[index];
  }

  public int size() {
    return octets.length;
  }

  public byte[] toArray() {
    return octets.clone();
  }

  /** The digits alone, lower case, without {@code 0x}. */
  public String digits() {
    return HexFormat.of().formatHex(octets);
  }

  @Override
  public int compareTo(Bytes other) {
    return Arrays.compareUnsigned(octets, other.octets);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Bytes that && Arrays.equals(octets, that.octets);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(octets);
  }

  @Override
  public String toString() {
    return "0x" + digits();
  }
}
