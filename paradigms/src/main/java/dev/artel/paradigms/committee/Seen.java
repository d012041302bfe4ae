package dev.artel.paradigms.committee;

import dev.artel.core.seal.ContentKey;
import dev.artel.core.values.Cid;
import dev.artel.core.weights.Update;

/** A released update as one seat found it. */
sealed interface Seen {
  Released released();

  /** Opened and well-formed; whether it is good enough is another question. */
  record Sound(Released released, Update.Weights update, Cid cipher, ContentKey key)
      implements Seen {}

  record Flawed(Released released, Verdict verdict) implements Seen {}
}
