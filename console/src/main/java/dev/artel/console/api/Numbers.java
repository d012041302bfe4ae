package dev.artel.console.api;

import java.util.Optional;

/** Whole numbers in addresses. */
final class Numbers {
  private static final int DIGITS = 18;

  private Numbers() {}

  static Optional<Long> find(String text) {
    boolean sound =
        !text.isEmpty()
            && text.length() <= DIGITS
            && text.chars().allMatch(c -> c >= '0' && c <= '9');
    return sound ? Optional.of(Long.parseLong(text)) : Optional.empty();
  }
}
