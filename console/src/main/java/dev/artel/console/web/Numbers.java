package dev.artel.console.web;

import java.util.Optional;

/** Whole numbers in addresses and forms: from 0 on, of 63 bits. */
public final class Numbers {
  public static final int DIGITS = 19;

  private Numbers() {}

  public static Optional<Long> find(String text) {
    if (text.isEmpty() || text.length() > DIGITS || !areDigits(text)) {
      return Optional.empty();
    }
    // Nineteen digits may be too many for a long, but not for one without sign.
    long number = Long.parseUnsignedLong(text);
    return number < 0 ? Optional.empty() : Optional.of(number);
  }

  /** Of the Latin ones; none is digits too. */
  public static boolean areDigits(String text) {
    return text.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
