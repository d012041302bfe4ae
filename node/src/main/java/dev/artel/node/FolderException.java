package dev.artel.node;

import java.io.IOException;

/** A folder that cannot be worked in; the message says what to do. */
public final class FolderException extends IOException {
  private static final long serialVersionUID = 1;

  /** Why not. */
  public enum Kind {
    ABSENT,
    TAKEN,
    BUSY,
    NEWER
  }

  private final Kind kind;

  FolderException(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }
}
