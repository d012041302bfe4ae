package dev.artel.core.paradigm;

import dev.artel.core.seal.Label;
import dev.artel.core.values.Digests;
import java.nio.charset.StandardCharsets;

/**
 * Journal paths that name what a piece of work was made from, so that stale results are not found.
 */
public final class Paths {
  private Paths() {}

  /**
   * @param inputs values whose text says all that the result depends on
   */
  public static String of(String stem, Object... inputs) {
    var text = new StringBuilder();
    for (var input : inputs) {
      text.append(input).append('\n');
    }
    return Label.path(stem, Digests.sha256(text.toString().getBytes(StandardCharsets.UTF_8)));
  }
}
