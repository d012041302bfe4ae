package dev.artel.core.paradigm;

import dev.artel.core.values.Address;
import dev.artel.core.values.Coins;

/** One value in an exhibit; the renderer chooses its looks. */
public sealed interface Cell {
  record Text(String value) implements Cell {}

  record Whole(long value) implements Cell {}

  /** Shown with this many digits after the point. */
  record Real(double value, int digits) implements Cell {}

  record Money(Coins amount) implements Cell {}

  /** A party, shown by its name where the viewer knows one. */
  record Who(Address party) implements Cell {}

  /** A word that is good news, bad news, or worth a look; also without colours it says so. */
  record Mark(Tone tone, String value) implements Cell {}

  enum Tone {
    GOOD,
    BAD,
    OPEN
  }

  static Cell of(String text) {
    return new Text(text);
  }

  static Cell of(long number) {
    return new Whole(number);
  }

  static Cell of(double number, int digits) {
    return new Real(number, digits);
  }

  static Cell of(Coins amount) {
    return new Money(amount);
  }

  static Cell of(Address party) {
    return new Who(party);
  }
}
