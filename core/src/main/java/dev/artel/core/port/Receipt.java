package dev.artel.core.port;

/** What became of a command. */
public sealed interface Receipt {
  record Included(Cursor at) implements Receipt {}

  /** The name of the law's reason, or of the door's: BAD_SIGNATURE, OLD_NONCE. */
  record Refused(String reason) implements Receipt {}

  /** Nobody knows; ask again under the same id. */
  record Lost(String why) implements Receipt {}
}
