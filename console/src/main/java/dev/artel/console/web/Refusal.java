package dev.artel.console.web;

/** Ends a request with a status and a sentence for whoever sent it. */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1;
  private static final int NOT_FOUND = 404;

  private final int status;
  private final long retryAfter;

  public Refusal(int status, String message) {
    this(status, message, 0);
  }

  /**
   * @param retryAfter seconds; 0 where there is nothing to wait for
   */
  public Refusal(int status, String message, long retryAfter) {
    super(message, null, false, false);
    this.status = status;
    this.retryAfter = retryAfter;
  }

  public static Refusal notFound(String what) {
    return new Refusal(NOT_FOUND, what);
  }

  public int status() {
    return status;
  }

  public long retryAfter() {
    return retryAfter;
  }

  public String text() {
    return String.valueOf(getMessage());
  }
}
