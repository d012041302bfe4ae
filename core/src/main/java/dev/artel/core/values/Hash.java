package dev.artel.core.values;

/** 32 bytes: a digest, a commitment, a task's or a command's id. */
public record Hash(Bytes bytes) implements Comparable<Hash> {
  public static final int SIZE = 32;
  public static final Hash ZERO = new Hash(Bytes.of(new byte[SIZE]));

  public Hash {
    if (bytes.size() != SIZE) {
      throw new IllegalArgumentException("a hash has 32 bytes, not " + bytes.size());
    }
  }

  public static Hash of(byte[] octets) {
    return new Hash(Bytes.of(octets));
  }

  public static Hash hex(String text) {
    return new Hash(Bytes.hex(text));
  }

  @Override
  public int compareTo(Hash other) {
    return bytes.compareTo(other.bytes);
  }

  @Override
  public String toString() {
    return bytes.toString();
  }
}
