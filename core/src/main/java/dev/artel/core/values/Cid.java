package dev.artel.core.values;

/**
 * A content id of the one profile that Artel's own artefacts use: CIDv0, that is a SHA-256 of the
 * root block of a UnixFS tree with 256 KiB chunks. So 32 bytes on a ledger say it all.
 */
public record Cid(Hash digest) implements Comparable<Cid> {
  /** Stands for "none" in a row or a command. */
  public static final Cid NONE = new Cid(Hash.ZERO);

  public static Cid hex(String text) {
    return new Cid(Hash.hex(text));
  }

  @Override
  public int compareTo(Cid other) {
    return digest.compareTo(other.digest);
  }

  @Override
  public String toString() {
    return Base58.cidV0(digest);
  }
}
