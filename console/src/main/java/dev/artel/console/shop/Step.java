package dev.artel.console.shop;

import java.util.List;

/**
 * One of the nine steps, as the paper counts them.
 *
 * @param number from 1
 * @param at when it was done, in seconds since 1970; 0 while it is not
 * @param millis how long it took
 * @param content the id of what it stored or fetched; empty for none
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

  public static Step open(int number) {
    return new Step(number, 0, 0, 0, "", "");
  }

  public String name() {
    return NAMES.get(number - 1);
  }

  public boolean done() {
    return at != 0;
  }
}
