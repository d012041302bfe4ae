package dev.artel.adapters.store;

/** A block that a file needs and the store does not have. */
final class MissingException extends BlockException {
  MissingException(ContentId block) {
    super(block, "is missing");
  }
}
