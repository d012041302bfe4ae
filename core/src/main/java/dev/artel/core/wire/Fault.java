package dev.artel.core.wire;

/**
 * Something in a document that does not fit a record.
 *
 * @param line from 1; 0 where the document has no lines
 * @param path of the value, such as {@code rules.rounds}
 */
public record Fault(int line, String path, String what, String remedy) {
  @Override
  public String toString() {
    var place = line > 0 ? "line " + line + ": " : "";
    return place
        + (path.isEmpty() ? "" : path + ": ")
        + what
        + (remedy.isEmpty() ? "" : "; " + remedy);
  }
}
