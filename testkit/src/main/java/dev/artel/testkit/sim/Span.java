package dev.artel.testkit.sim;

import dev.artel.core.values.Seeds;

/** From how many milliseconds to how many, both included. */
public record Span(long least, long most) {
  public Span {
    if (least < 0 || most < least) {
      throw new IllegalArgumentException("no span: " + least + " to " + most);
    }
  }

  public static Span exactly(long millis) {
    return new Span(millis, millis);
  }

  long draw(long seed, Object... path) {
    return least + Long.remainderUnsigned(Seeds.number(seed, path), most - least + 1);
  }
}
