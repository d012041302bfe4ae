package dev.artel.paradigms.committee;

import dev.artel.core.wire.Json;

/** Sequences of random commands for the tests of other modules, in the words of vectors/. */
public final class ToldSequences {
  private ToldSequences() {}

  /** As a file of {@code vectors/sequences} tells it. */
  public static String random(long seed) {
    return Json.write(Json.toTree(RandomSequence.told(seed)));
  }
}
