package dev.artel.cli;

/** An end that was foreseen: one line for the user, and an exit code. */
public final class CliException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final ExitCode code;

  public CliException(ExitCode code, String message) {
    super(message);
    this.code = code;
  }

  ExitCode code() {
    return code;
  }
}
