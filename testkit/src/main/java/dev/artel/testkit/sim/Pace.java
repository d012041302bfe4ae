package dev.artel.testkit.sim;

/**
 * How fast things go, in milliseconds.
 *
 * @param block from one block to the next
 * @param work how long a job takes
 * @param submit how long a command is under way to the ledger
 * @param restart from a crash to the restart
 * @param stagger between the starts of one actor and the next: with more than {@code restart}, a
 *     crash does not change who signs up first
 */
public record Pace(long block, Span work, Span submit, long restart, long stagger) {
  public static final Pace BRISK =
      new Pace(1_000, new Span(200, 3_000), new Span(0, 500), 2_000, 0);

  public Pace staggered(long millis) {
    return new Pace(block, work, submit, restart, millis);
  }
}
