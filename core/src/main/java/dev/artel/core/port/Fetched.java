package dev.artel.core.port;

/** What came of asking a store for content. */
public sealed interface Fetched {
  /** The bytes; each was checked against the content id before it is handed out. */
  record Found(Source bytes) implements Fetched {}

  /** Nobody that the store can reach has it whole. */
  record Missing() implements Fetched {}

  /** It says that it is larger than the reader allowed; nothing beyond that was read. */
  record TooLarge(long size) implements Fetched {}

  /**
   * A block does not match its id, or the id does not lead to a well-formed file. A value, because
   * a stranger can publish such an id: asking again does not help.
   */
  record Damaged(String why) implements Fetched {}
}
