package dev.artel.learning.data;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * An array of unsigned bytes in the IDX format, plain or under gzip: two zero bytes, the type 8,
 * the number of dimensions, each extent as 4 bytes big endian, the data. Source: LeCun, Cortes and
 * Burges, the MNIST database, "file formats".
 *
 * @param data a view; nobody writes to it
 */
public record Idx(List<Integer> shape, ByteBuffer data) {
  /** Far above the largest IDX files known (MNIST's images have 47 MB). */
  static final int MAX_SIZE = 1 << 28;

  private static final int UNSIGNED_BYTE = 8;
  private static final int MAX_DIMENSIONS = 4;

  public static Idx read(Path file) throws IOException {
    return parse(unpack(file), file);
  }

  /** The file's bytes, without the gzip where there is one. */
  static byte[] unpack(Path file) throws IOException {
    try (var in = new BufferedInputStream(Files.newInputStream(file))) {
      return unpack(in, file);
    }
  }

  static byte[] unpack(BufferedInputStream in, Path file) throws IOException {
    in.mark(2);
    boolean packed = in.read() == 0x1f && in.read() == 0x8b;
    in.reset();
    var counted = new CountedInput(in);
    try {
      InputStream plain = packed ? new GZIPInputStream(counted) : counted;
      var bytes = plain.readNBytes(MAX_SIZE + 1);
      if (bytes.length > MAX_SIZE) {
        throw broken(file, MAX_SIZE, "there is more than the " + MAX_SIZE + " bytes allowed");
      }
      return bytes;
    } catch (EOFException | ZipException e) {
      throw new DataException(
          file + " is damaged at byte " + counted.count() + " of its gzip; fetch it again", e);
    }
  }

  static Idx parse(byte[] bytes, Path file) {
    var in = ByteBuffer.wrap(bytes);
    if (bytes.length < Integer.BYTES) {
      throw broken(file, bytes.length, "the file ends in the magic number");
    }
    int magic = in.getInt();
    int dimensions = magic & 0xff;
    if (magic >>> 8 != UNSIGNED_BYTE || dimensions < 1 || dimensions > MAX_DIMENSIONS) {
      var found = HexFormat.of().toHexDigits(magic);
      throw broken(file, 0, "the magic number is 0x" + found + ", not that of unsigned bytes");
    }
    if (in.remaining() < dimensions * Integer.BYTES) {
      throw broken(file, bytes.length, "the file ends in its list of extents");
    }
    var shape = new ArrayList<Integer>();
    for (int i = 0; i < dimensions; i++) {
      shape.add(in.getInt());
    }
    requireSize(shape, in, file);
    return new Idx(List.copyOf(shape), in.slice());
  }

  private static void requireSize(List<Integer> shape, ByteBuffer data, Path file) {
    long wanted = 1;
    for (int extent : shape) {
      if (extent < 0 || wanted * extent > MAX_SIZE) {
        throw broken(file, Integer.BYTES, "the extents " + shape + " are out of bounds");
      }
      wanted *= extent;
    }
    if (data.remaining() < wanted) {
      throw broken(
          file,
          data.limit(),
          "the file ends with " + data.remaining() + " of the " + wanted + " bytes of " + shape);
    }
    if (data.remaining() > wanted) {
      throw broken(
          file,
          data.position() + wanted,
          (data.remaining() - wanted) + " bytes follow the data of " + shape);
    }
  }

  private static DataException broken(Path file, long position, String what) {
    return new DataException(
        file + " is no whole IDX file: at byte " + position + " " + what + "; fetch it again");
  }
}
