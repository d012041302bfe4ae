package dev.artel.core.weights;

/** Bytes that are no safetensors file: says where and what is wrong with them. */
public final class SafetensorsException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  private final String problem;

  SafetensorsException(String where, String what) {
    this.problem = where + ": " + what;
    super("damaged safetensors file: " + where + ": " + what);
  }

  SafetensorsException(String where, String what, Throwable cause) {
    this.problem = where + ": " + what;
    super("damaged safetensors file: " + where + ": " + what, cause);
  }

  /** The message without its beginning, which says what kind of file it is. */
  public String problem() {
    return problem;
  }
}
