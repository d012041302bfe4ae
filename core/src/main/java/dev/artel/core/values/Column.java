package dev.artel.core.values;

import java.nio.ByteBuffer;

/**
 * Packed columns: one entry for each sign-up index, 8 bytes two's complement big endian, or 1 byte.
 */
public final class Column {
  private Column() {}

  public static Bytes ofLongs(long... values) {
    var buffer = ByteBuffer.allocate(values.length * Long.BYTES);
    for (long value : values) {
      buffer.putLong(value);
    }
    return Bytes.of(buffer.array());
  }

  /** Refuses a column that is no whole number of entries. */
  public static long[] longs(Bytes column) {
    if (column.size() % Long.BYTES != 0) {
      throw new IllegalArgumentException(
          "a column of longs has 8 bytes an entry, not " + column.size());
    }
    var buffer = ByteBuffer.wrap(column.toArray());
    var values = new long[column.size() / Long.BYTES];
    for (int i = 0; i < values.length; i++) {
      values[i] = buffer.getLong();
    }
    return values;
  }
}
