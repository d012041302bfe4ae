package dev.artel.adapters.store;

/** A block that does not match its id, or makes no well-formed file; its bytes are not served. */
final class DamagedException extends BlockException {
  DamagedException(ContentId block, String why) {
    super(block, "is damaged: " + why);
  }
}
