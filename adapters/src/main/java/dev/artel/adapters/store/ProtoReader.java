package dev.artel.adapters.store;

import java.nio.ByteBuffer;

/** Reads the fields of a hostile protobuf message one by one; nothing is copied. */
final class ProtoReader {
  private static final int MOST_SHIFT = 56;

  private final ContentId block;
  private final ByteBuffer rest;
  private int tag;

  /** The block is who is to blame. */
  ProtoReader(ContentId block, ByteBuffer message) {
    this.block = block;
    this.rest = message;
  }

  /** Moves on to the next field; false at the end, and then there is no field. */
  boolean next() throws DamagedException {
    boolean more = rest.hasRemaining();
    long read = more ? varint() : 0;
    require(read <= Integer.MAX_VALUE, "it has a field of an unknown kind");
    tag = (int) read;
    return more;
  }

  int field() {
    return tag >>> ProtoWriter.TYPE_BITS;
  }

  long number() throws DamagedException {
    requireType(ProtoWriter.VARINT);
    return varint();
  }

  ByteBuffer bytes() throws DamagedException {
    requireType(ProtoWriter.LENGTH_DELIMITED);
    long length = varint();
    require(length <= rest.remaining(), "it is cut short");
    var octets = rest.slice(rest.position(), (int) length);
    rest.position(rest.position() + (int) length);
    return octets;
  }

  private void requireType(int type) throws DamagedException {
    require((tag & 7) == type, "a field is of the wrong type");
  }

  /** Never negative: no size is as large as that. */
  private long varint() throws DamagedException {
    long value = 0;
    for (int shift = 0; shift <= MOST_SHIFT; shift += 7) {
      require(rest.hasRemaining(), "it is cut short");
      byte next = rest.get();
      value |= (long) (next & 0x7f) << shift;
      if (next >= 0) {
        return value;
      }
    }
    throw damaged("a number is too large");
  }

  void require(boolean holds, String why) throws DamagedException {
    if (!holds) {
      throw damaged(why);
    }
  }

  DamagedException damaged(String why) {
    return new DamagedException(block, why);
  }
}
