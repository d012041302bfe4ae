package dev.artel.learning.recommender.rows;

import dev.artel.core.values.Digests;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * A shop's own texts (brands, codes, categories) by their numbers, for people to read. A number is
 * the first 8 bytes of the text's SHA-256, that of the empty text 0. It never leaves the shop.
 */
public record Names(Map<Long, String> texts) {
  public static final Names NONE = new Names(Map.of());

  public Names {
    texts = Map.copyOf(texts);
  }

  public static long number(String text) {
    if (text.isEmpty()) {
      return 0;
    }
    var digest = Digests.sha256(text.getBytes(StandardCharsets.UTF_8));
    return ByteBuffer.wrap(digest.bytes().toArray()).getLong();
  }

  /** Empty where the number is of no known text. */
  public String text(long number) {
    return texts.getOrDefault(number, "");
  }

  public Names and(Names others) {
    var all = new HashMap<>(texts);
    all.putAll(others.texts);
    return new Names(all);
  }
}
