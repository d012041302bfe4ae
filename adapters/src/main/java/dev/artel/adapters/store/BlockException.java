package dev.artel.adapters.store;

/** A block that stands between a reader and a file. */
abstract sealed class BlockException extends StoreDamagedException
    permits DamagedException, MissingException {
  private final ContentId block;
  private final String what;

  BlockException(ContentId block, String what) {
    super(what);
    this.block = block.block();
    this.what = what;
  }

  /** In the form of version 1, as in the folder. */
  ContentId block() {
    return block;
  }

  @Override
  public String getMessage() {
    return "block " + block + " " + what;
  }

  String what() {
    return what;
  }
}
