package dev.artel.core.values;

/** A party's 20 byte Ethereum address, ordered unsigned. */
public record Address(Bytes bytes) implements Comparable<Address> {
  public static final int SIZE = 20;

  /** Nobody; also names what all parties make alike. */
  public static final Address ZERO = new Address(Bytes.of(new byte[SIZE]));

  public Address {
    if (bytes.size() != SIZE) {
      throw new IllegalArgumentException("an address has 20 bytes, not " + bytes.size());
    }
  }

  public static Address hex(String text) {
    return new Address(Bytes.hex(text));
  }

  /** The first digits, enough for a person to tell parties apart on a screen. */
  public String brief() {
    return "0x" + bytes.digits().substring(0, 8);
  }

  @Override
  public int compareTo(Address other) {
    return bytes.compareTo(other.bytes);
  }

  @Override
  public String toString() {
    return bytes.toString();
  }
}
