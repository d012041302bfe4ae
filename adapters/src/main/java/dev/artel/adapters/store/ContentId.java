package dev.artel.adapters.store;

import dev.artel.core.values.Base58;
import dev.artel.core.values.Bytes;
import dev.artel.core.values.Cid;
import dev.artel.core.values.Digests;
import dev.artel.core.values.Hash;
import java.util.Optional;

/**
 * An IPFS content id whose hash is SHA-256: {@code Qm...} (version 0, always dag-pb), {@code
 * bafy...} (version 1, dag-pb) or {@code bafk...} (version 1, raw). Source: the CID specification
 * of multiformats.
 */
public record ContentId(int version, Codec codec, Hash digest) {
  /** How the named block is to be read. */
  public enum Codec {
    RAW(0x55),
    DAG_PB(0x70);

    private final int code;

    Codec(int code) {
      this.code = code;
    }
  }

  private static final Bytes MULTIHASH = Bytes.hex("1220");
  private static final int LONGEST = 128;
  private static final int HEADER = 4;

  public ContentId {
    if (version != 1 && !(version == 0 && codec == Codec.DAG_PB)) {
      throw new IllegalArgumentException("no content id has version " + version + " and " + codec);
    }
  }

  public static ContentId of(Cid cid) {
    return new ContentId(0, Codec.DAG_PB, cid.digest());
  }

  static ContentId of(int version, Codec codec, byte[] block) {
    return new ContentId(version, codec, Digests.sha256(block));
  }

  /** Reads any of the three text forms; the exception says what is wrong with another text. */
  public static ContentId parse(String text) {
    if (text.length() > LONGEST) {
      throw new IllegalArgumentException(
          "a text of " + text.length() + " letters is no content id");
    }
    try {
      return switch (text.isEmpty() ? ' ' : text.charAt(0)) {
        case 'Q' -> version0(text);
        case 'b' -> read(Base32.read(text.substring(1)));
        case 'z', 'B', 'f', 'F', 'm', 'u', 'k' ->
            throw new IllegalArgumentException(
                "of the text forms only base 32 is read; `ipfs cid base32` converts it");
        default ->
            throw new IllegalArgumentException("one begins with Qm (version 0), bafy or bafk");
      };
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "not a content id: \"" + text + "\": " + e.getMessage(), e);
    }
  }

  /** As {@link #parse}; empty where the text is none. */
  static Optional<ContentId> find(String text) {
    try {
      return Optional.of(parse(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static ContentId version0(String text) {
    return Base58.parseCidV0(text)
        .map(ContentId::of)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "one of version 0 has 46 letters and digits of base 58, from Qm on"));
  }

  /** The binary form, as in a link. */
  static ContentId read(Bytes octets) {
    if (octets.size() == MULTIHASH.size() + Hash.SIZE && octets.at(0) == MULTIHASH.at(0)) {
      return new ContentId(0, Codec.DAG_PB, digest(octets, 0));
    }
    if (octets.size() < HEADER || octets.at(0) != 1) {
      throw new IllegalArgumentException("it is of neither version 0 nor version 1");
    }
    for (var codec : Codec.values()) {
      if (octets.at(1) == codec.code) {
        return new ContentId(1, codec, digest(octets, 2));
      }
    }
    throw new IllegalArgumentException("it names no file: only dag-pb and raw blocks are read");
  }

  private static Hash digest(Bytes octets, int from) {
    int start = from + MULTIHASH.size();
    if (octets.size() != start + Hash.SIZE || !octets.slice(from, start).equals(MULTIHASH)) {
      throw new IllegalArgumentException("its hash is not a whole SHA-256");
    }
    return new Hash(octets.slice(start, octets.size()));
  }

  Bytes bytes() {
    var hash = MULTIHASH.concat(digest.bytes());
    return version == 0 ? hash : Bytes.of(new byte[] {1, (byte) codec.code}).concat(hash);
  }

  /** The same for both versions: what a block is kept under. */
  ContentId block() {
    return version == 1 ? this : new ContentId(1, codec, digest);
  }

  @Override
  public String toString() {
    return version == 0 ? Base58.cidV0(digest) : "b" + Base32.write(bytes());
  }
}
