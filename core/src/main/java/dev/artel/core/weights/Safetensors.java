package dev.artel.core.weights;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/**
 * The safetensors format: 8 bytes of header length, little endian; a JSON header; the data.
 *
 * <p>What is written is canonical, so that equal tensors are equal bytes: tensors and data by name,
 * no gap, no metadata, no space in the header but those that fill it up to a multiple of 8 bytes.
 * What is read may be anybody's file, in any order and with metadata; but each byte of its data
 * must belong to exactly one tensor. Source: the format's description in huggingface/safetensors.
 */
public final class Safetensors {
  /** Larger headers are refused before they are read; the largest models known have 1 % of it. */
  public static final int MAX_HEADER = 16 << 20;

  private static final int LENGTH_SIZE = Long.BYTES;

  private Safetensors() {}

  public static byte[] write(Tensors tensors) {
    var entries = Contents.place(tensors.all());
    var header = HeaderWriter.write(entries);
    var file = ByteBuffer.allocate(Math.toIntExact(size(header, entries)));
    file.order(ByteOrder.LITTLE_ENDIAN);
    file.putLong(header.length).put(header);
    tensors.all().forEach(tensor -> file.put(tensor.data()));
    return file.array();
  }

  public static Tensors read(byte[] file) {
    return read(ByteBuffer.wrap(file));
  }

  /** The tensors are views into {@code file}. Throws {@link SafetensorsException}. */
  public static Tensors read(ByteBuffer file) {
    var bytes = file.slice().order(ByteOrder.LITTLE_ENDIAN);
    if (bytes.remaining() < LENGTH_SIZE) {
      throw tooShort(bytes.remaining());
    }
    int length = headerLength(bytes.getLong(), bytes.limit());
    var header = new byte[length];
    bytes.get(header);
    var data = bytes.slice();
    var contents = HeaderReader.read(header, data.remaining());
    return new Tensors(contents.tensors().stream().map(entry -> tensor(entry, data)).toList());
  }

  /** The header alone, of a file of any size. Throws {@link SafetensorsException}. */
  public static Contents contents(InputStream file, long size) throws IOException {
    var lead = file.readNBytes(LENGTH_SIZE);
    if (lead.length < LENGTH_SIZE) {
      throw tooShort(lead.length);
    }
    long length = ByteBuffer.wrap(lead).order(ByteOrder.LITTLE_ENDIAN).getLong();
    var header = file.readNBytes(headerLength(length, size));
    return HeaderReader.read(header, size - LENGTH_SIZE - length);
  }

  private static long size(byte[] header, List<Contents.Entry> entries) {
    return LENGTH_SIZE + header.length + (entries.isEmpty() ? 0 : entries.getLast().end());
  }

  private static Tensor tensor(Contents.Entry entry, ByteBuffer data) {
    int begin = Math.toIntExact(entry.begin());
    int length = Math.toIntExact(entry.end() - entry.begin());
    return new Tensor(entry.name(), entry.type(), entry.shape(), data.slice(begin, length));
  }

  private static int headerLength(long length, long fileSize) {
    if (length < 0 || length > MAX_HEADER) {
      throw new SafetensorsException(
          "byte 0",
          "a header of "
              + Long.toUnsignedString(length)
              + " bytes, over the "
              + MAX_HEADER
              + " allowed");
    }
    if (length > fileSize - LENGTH_SIZE) {
      throw new SafetensorsException(
          "byte 0", "a header of " + length + " bytes in a file of " + fileSize);
    }
    return (int) length;
  }

  private static SafetensorsException tooShort(int size) {
    return new SafetensorsException("byte " + size, "ends within the 8 bytes of header length");
  }
}
