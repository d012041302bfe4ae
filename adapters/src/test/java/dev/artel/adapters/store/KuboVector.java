package dev.artel.adapters.store;

import dev.artel.core.wire.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Ids that Kubo 0.39.0 gave to {@link Pattern}s, at and around the borders of chunks and trees. */
record KuboVector(int version, int chunk, int links, long size, String id) {
  record Table(List<KuboVector> vectors) {}

  static List<KuboVector> all() {
    try (var in = KuboVector.class.getResourceAsStream("kubo-vectors.json")) {
      var text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return Json.read(Json.parse(text), Table.class).vectors();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Profile profile() {
    return new Profile(version, chunk, links);
  }
}
