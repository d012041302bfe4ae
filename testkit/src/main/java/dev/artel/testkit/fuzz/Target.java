package dev.artel.testkit.fuzz;

import java.util.List;

/**
 * A reader of bytes from others, and what it may do with them: give a value, or throw one of the
 * refusals it declares. Anything else is a fault.
 *
 * @param name of the target and of its folder in the corpus
 * @param seeds bytes that the reader accepts
 * @param effort how much a long run tries and what one input may cost
 */
public record Target(
    String name,
    Reader reader,
    List<Class<? extends Exception>> refusals,
    List<byte[]> seeds,
    Effort effort) {
  /** What the words for a value begin with. */
  public static final String ACCEPTED = "accepted";

  /** What is tried. */
  @FunctionalInterface
  public interface Reader {
    /**
     * Reads, and checks what must hold of what was read. Says in a few words what came of it:
     * inputs of new words are built upon.
     */
    String read(byte[] input) throws Exception;
  }

  /**
   * The work for one target.
   *
   * @param mutations tried in a long run
   * @param bytes allowed for any input, however small
   * @param factor bytes allowed for each byte of the input
   */
  public record Effort(int mutations, long bytes, long factor) {
    /** For readers that take microseconds and make little of what they read. */
    public static final Effort USUAL = new Effort(200_000, 8 << 20, 1024);
  }

  public Target {
    refusals = List.copyOf(refusals);
    seeds = List.copyOf(seeds);
  }

  boolean declares(Throwable thrown) {
    return refusals.stream().anyMatch(refusal -> refusal.isInstance(thrown));
  }

  @Override
  public String toString() {
    return name;
  }
}
