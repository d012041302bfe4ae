package dev.artel.cli.model;

import dev.artel.core.values.Hash;
import dev.artel.core.weights.Contents;
import dev.artel.core.weights.Safetensors;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * A safetensors file of any size, read once from its first byte to its last, with no more of it in
 * memory than the header and one piece of the data.
 *
 * @param sha256 of the whole file
 */
public record Survey(
    Path file,
    long bytes,
    Hash sha256,
    SortedMap<String, String> metadata,
    List<Surveyed> tensors) {
  /** A multiple of every type's width. */
  private static final int PIECE = 1 << 16;

  /**
   * A tensor and its numbers.
   *
   * @param spread of a tensor of another type than a float it is never known
   */
  public record Surveyed(Contents.Entry entry, boolean isFloat, Spread spread) {
    public long bytes() {
      return entry.end() - entry.begin();
    }

    public long parameters() {
      return bytes() / entry.type().width();
    }
  }

  /** Throws {@link dev.artel.core.weights.SafetensorsException} for what is none. */
  public static Survey of(Path file) throws IOException {
    long size = Files.size(file);
    var digest = digest();
    try (var in =
        new DigestInputStream(new BufferedInputStream(Files.newInputStream(file)), digest)) {
      var contents = Safetensors.contents(in, size);
      var tensors = new ArrayList<Surveyed>();
      for (var entry : contents.tensors()) {
        tensors.add(read(entry, in));
      }
      var hash = Hash.of(digest.digest());
      return new Survey(file, size, hash, contents.metadata(), List.copyOf(tensors));
    }
  }

  public long parameters() {
    return tensors.stream().mapToLong(Surveyed::parameters).sum();
  }

  private static Surveyed read(Contents.Entry entry, InputStream in) throws IOException {
    var spread = new Spread();
    var floats = Floats.of(entry.type());
    var piece = new byte[PIECE];
    for (long left = entry.end() - entry.begin(); left > 0; ) {
      int length = (int) Math.min(left, PIECE);
      if (in.readNBytes(piece, 0, length) < length) {
        throw new EOFException("the file became shorter while it was read");
      }
      add(ByteBuffer.wrap(piece, 0, length).order(ByteOrder.LITTLE_ENDIAN), floats, spread);
      left -= length;
    }
    return new Surveyed(entry, floats.isPresent(), spread);
  }

  private static void add(ByteBuffer piece, Optional<Floats> floats, Spread spread) {
    floats.ifPresent(
        format -> {
          while (piece.hasRemaining()) {
            spread.accept(format.next(piece));
          }
        });
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
