package dev.artel.adapters.store;

import java.io.ByteArrayOutputStream;

/** Writes a protobuf message, field by field in the order of the calls. */
final class ProtoWriter {
  static final int VARINT = 0;
  static final int LENGTH_DELIMITED = 2;
  static final int TYPE_BITS = 3;

  private final ByteArrayOutputStream out;

  ProtoWriter(int expected) {
    this.out = new ByteArrayOutputStream(expected);
  }

  ProtoWriter number(int field, long value) {
    varint((field << TYPE_BITS) | VARINT);
    varint(value);
    return this;
  }

  ProtoWriter bytes(int field, byte[] octets) {
    varint((field << TYPE_BITS) | LENGTH_DELIMITED);
    varint(octets.length);
    out.writeBytes(octets);
    return this;
  }

  private void varint(long value) {
    long rest = value;
    while (rest > 0x7f) {
      out.write((int) ((rest & 0x7f) | 0x80));
      rest >>>= 7;
    }
    out.write((int) rest);
  }

  byte[] toArray() {
    return out.toByteArray();
  }
}
