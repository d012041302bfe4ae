package dev.artel.console.explorer;

import dev.artel.core.port.ContentStore;
import dev.artel.core.port.Fetched;
import dev.artel.core.seal.Grant;
import dev.artel.core.seal.Grants;
import dev.artel.core.values.Cid;
import dev.artel.core.wire.Json;
import dev.artel.core.wire.JsonException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What a content id leads to, as far as somebody without keys can see.
 *
 * @param text of a document that anyone may read; empty for others
 */
public record Opened(Cid cid, String kind, long size, String text, List<Grant> grants) {
  private static final long MOST = 1 << 20;

  static Opened of(ContentStore store, Cid cid) throws IOException {
    return switch (store.fetch(cid, MOST)) {
      case Fetched.Found found -> read(store, cid, found.bytes().read(MOST));
      case Fetched.TooLarge(long size) -> plain(cid, "sealed or large content", size);
      case Fetched.Missing() -> plain(cid, "content that this store does not have", 0);
      case Fetched.Damaged(String why) -> plain(cid, "damaged content: " + why, 0);
    };
  }

  private static Opened plain(Cid cid, String kind, long size) {
    return new Opened(cid, kind, size, "", List.of());
  }

  private static String size(ContentStore store, Cid cid) throws IOException {
    return switch (store.fetch(cid, MOST)) {
      case Fetched.Found(var bytes) -> bytes.size() + " bytes";
      case Fetched.TooLarge(long size) -> size + " bytes";
      case Fetched.Missing(), Fetched.Damaged(var _) -> "unknown size";
    };
  }

  private static Opened read(ContentStore store, Cid cid, byte[] bytes) throws IOException {
    var grant = Grants.read(bytes);
    if (grant.isPresent()) {
      var kind = "grant: the key of sealed content of " + size(store, grant.get().ciphertext());
      return new Opened(cid, kind, bytes.length, "", List.of(grant.get()));
    }
    try {
      var tree = Json.parse(new String(bytes, StandardCharsets.UTF_8));
      return new Opened(cid, "document", bytes.length, Json.pretty(tree), List.of());
    } catch (JsonException e) {
      return plain(cid, "sealed content", bytes.length);
    }
  }
}
