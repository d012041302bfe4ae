package dev.artel.console.shop;

/**
 * How far a shop's next version is. One that fewer stand behind would be told from the last by what
 * these few did.
 *
 * @param customers of whom the sums have something else than in the version published last
 * @param wanted so many, before the next version leaves
 * @param first whether none was published: the first is never held back
 */
public record Change(int customers, int wanted, boolean first) {
  private static final int TENS = 10;
  private static final int TEENS = 11;

  /** Whether there is something to tell that too few stand behind. */
  public boolean waits() {
    return !first && customers > 0 && customers < wanted;
  }

  /** Whether a single customer may be all that two versions differ by. */
  public boolean showsOne() {
    return wanted == 1;
  }

  /** One sentence. */
  public String told() {
    if (first) {
      return "No version was published yet; the first is not held back.";
    }
    if (customers == 0) {
      return "Nothing of what the others are told has changed: no next version leaves.";
    }
    return count() + (waits() ? with() : "; the next version leaves at once.");
  }

  /** As in "3 of 20 customers changed". */
  public String count() {
    return waits()
        ? customers + " of " + wanted + " customers changed"
        : customers + (customers == 1 ? " customer" : " customers") + " changed";
  }

  private String with() {
    return "; the next version leaves with the " + wanted + ending(wanted) + ".";
  }

  private static String ending(int number) {
    boolean teen = number / TENS % TENS == 1;
    return switch (teen ? TEENS : number % TENS) {
      case 1 -> "st";
      case 2 -> "nd";
      case 3 -> "rd";
      default -> "th";
    };
  }
}
