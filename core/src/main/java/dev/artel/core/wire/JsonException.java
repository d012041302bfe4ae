package dev.artel.core.wire;

/** Text that is no JSON, with the line on which that shows. */
public final class JsonException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int line;

  JsonException(int line, String what) {
    super("line " + line + ": " + what);
    this.line = line;
  }

  public int line() {
    return line;
  }
}
