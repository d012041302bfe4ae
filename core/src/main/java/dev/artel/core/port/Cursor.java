package dev.artel.core.port;

/** A place in the log: the block and the event within it. */
public record Cursor(long height, int index) implements Comparable<Cursor> {
  /** Before the first event. */
  public static final Cursor START = new Cursor(-1, 0);

  @Override
  public int compareTo(Cursor other) {
    return height == other.height
        ? Integer.compare(index, other.index)
        : Long.compare(height, other.height);
  }
}
