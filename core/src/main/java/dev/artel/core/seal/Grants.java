package dev.artel.core.seal;

import dev.artel.core.values.Address;
import dev.artel.core.values.Bytes;
import dev.artel.core.values.Cid;
import dev.artel.core.values.Hash;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;

/**
 * A grant as a file: one sequence of bytes for one grant, receivers ascending and each once.
 * Source: {@code docs/formats/ciphertext.md}.
 */
public final class Grants {
  public static final int MAX_WRAPS = 0xffff;

  private static final byte[] MAGIC = {'A', 'R', 'T', 'G', 1};
  private static final int HEADER = MAGIC.length + 2 * Hash.SIZE + Short.BYTES;
  private static final int WRAP = Address.SIZE + WrapKey.SEALED;

  /** No file of a grant is longer. */
  public static final int MAX_SIZE = HEADER + MAX_WRAPS * WRAP;

  private Grants() {}

  /** Leaves out wraps without bytes: they open for nobody. */
  public static byte[] write(Grant grant) {
    var wraps =
        grant.wraps().stream()
            .filter(wrap -> wrap.sealed().size() > 0)
            .sorted(Comparator.comparing(Wrap::receiver))
            .toList();
    if (wraps.size() > MAX_WRAPS) {
      throw new IllegalArgumentException(
          "a grant has at most " + MAX_WRAPS + " receivers, not " + wraps.size());
    }
    var out = new ByteArrayOutputStream(HEADER + wraps.size() * WRAP);
    out.writeBytes(MAGIC);
    out.writeBytes(grant.ciphertext().digest().bytes().toArray());
    out.writeBytes(grant.keyHash().bytes().toArray());
    out.writeBytes(new byte[] {(byte) (wraps.size() >> Byte.SIZE), (byte) wraps.size()});
    for (var wrap : wraps) {
      out.writeBytes(wrap.receiver().bytes().toArray());
      out.writeBytes(wrap.sealed().toArray());
    }
    return checked(out.toByteArray());
  }

  /** Empty where the bytes are no grant, or not the one way to write it. */
  public static Optional<Grant> read(byte[] file) {
    if (file.length < HEADER || !Arrays.equals(file, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
      return Optional.empty();
    }
    var in = ByteBuffer.wrap(file, MAGIC.length, file.length - MAGIC.length);
    var ciphertext = new Cid(new Hash(take(in, Hash.SIZE)));
    var keyHash = new Hash(take(in, Hash.SIZE));
    int count = Short.toUnsignedInt(in.getShort());
    if (in.remaining() != count * WRAP) {
      return Optional.empty();
    }
    var wraps = new ArrayList<Wrap>(count);
    while (in.hasRemaining()) {
      var wrap = new Wrap(new Address(take(in, Address.SIZE)), take(in, WrapKey.SEALED));
      if (!wraps.isEmpty() && wraps.getLast().receiver().compareTo(wrap.receiver()) >= 0) {
        return Optional.empty();
      }
      wraps.add(wrap);
    }
    return Optional.of(new Grant(ciphertext, keyHash, wraps));
  }

  /** What could not be read back must not be stored: a receiver twice, a wrap of another size. */
  private static byte[] checked(byte[] file) {
    if (read(file).isEmpty()) {
      throw new IllegalArgumentException(
          "a grant names each receiver once, with a wrap of " + WrapKey.SEALED + " bytes");
    }
    return file;
  }

  private static Bytes take(ByteBuffer in, int size) {
    var octets = new byte[size];
    in.get(octets);
    return Bytes.of(octets);
  }
}
