package dev.artel.node.runfile;

/** Text that is no YAML, or more than a task file needs. */
public final class YamlException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int line;

  YamlException(int line, String what) {
    super(what);
    this.line = line;
  }

  /** From 1; 0 where it could not be told. */
  public int line() {
    return line;
  }
}
