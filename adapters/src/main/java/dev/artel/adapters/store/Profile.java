package dev.artel.adapters.store;

import dev.artel.adapters.store.ContentId.Codec;
import dev.artel.core.port.Source;
import java.io.IOException;

/**
 * How a file is cut into blocks, and so which id it has: the same bytes have one id a profile.
 *
 * @param version of the ids; leaves are dag-pb in version 0, raw in version 1
 * @param chunk bytes of the file in a leaf
 * @param links of an inner node, at most
 */
public record Profile(int version, int chunk, int links) {
  /** What {@code ipfs add} does by itself, and what Artel's own artefacts use. */
  public static final Profile V0 = new Profile(0, 256 << 10, 174);

  /**
   * What {@code ipfs add --cid-version=1 --raw-leaves --chunker=size-1048576 --max-file-links=1024}
   * does.
   */
  public static final Profile V1 = new Profile(1, 1 << 20, 1024);

  public Profile {
    if (version < 0 || version > 1 || chunk < 1 || chunk > 1 << 20 || links < 2 || links > 1024) {
      throw new IllegalArgumentException(
          "a profile has version 0 or 1, chunks of at most 1 MiB, 2 to 1024 links");
    }
  }

  /** The id that the content would have, without storing it. */
  public ContentId id(Source content) throws IOException {
    return new TreeBuilder(this, (id, block) -> {}).add(content);
  }

  Codec leaves() {
    return version == 0 ? Codec.DAG_PB : Codec.RAW;
  }
}
