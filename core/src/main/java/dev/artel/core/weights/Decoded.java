package dev.artel.core.weights;

/** What came of reading another party's update. */
public sealed interface Decoded {
  record Sound(Update update) implements Decoded {}

  /** Not the canonical file of an update of the expected layout. */
  record Malformed(String why) implements Decoded {}

  /** The right form, but a number in it is infinite or none. */
  record NotFinite(String where) implements Decoded {}
}
