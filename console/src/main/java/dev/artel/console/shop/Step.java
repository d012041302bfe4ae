package dev.artel.console.shop;

import java.util.List;
import java.util.Set;

/**
 * One of the nine steps, as the paper counts them.
 *
 * @param number from 1
 * @param at when it was done, in seconds since 1970; 0 while it is not
 * @param millis how long it took
 * @param content the id of what it took in, stored, fetched or came to; empty for none
 * @param note what there is to say, such as whose model it was
 */
public record Step(int number, long at, long millis, long bytes, String content, String note) {
  public static final List<String> NAMES =
      List.of(
          "Train on own rows",
          "Encode the model",
          "Store it",
          "Record its id on the ledger",
          "Read all members' records",
          "Fetch their models",
          "Aggregate",
          "Store the result",
          "Record the result");

  private static final int BRIEF = 12;
  private static final Set<Integer> OWN = Set.of(1, 2, 7);

  public static Step open(int number) {
    return new Step(number, 0, 0, 0, "", "");
  }

  /** Made of what never leaves the shop: a digest of it could confirm a guess. */
  public boolean isOwn() {
    return OWN.contains(number);
  }

  /** As others may see it. */
  public Step toOthers() {
    return isOwn() ? new Step(number, at, millis, 0, "", note) : this;
  }

  public String name() {
    return NAMES.get(number - 1);
  }

  /** Enough of the content id to tell two apart. */
  public String brief() {
    return content.substring(0, Math.min(BRIEF, content.length())) + "…";
  }

  public boolean done() {
    return at != 0;
  }
}
