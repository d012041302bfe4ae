package dev.artel.learning.recommender.rows;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** The values of cells; what is no value is told by {@link CellException}. */
final class Cells {
  static final int LONGEST = 256;

  private static final String TIME_FORM = "dddd-dd-dd dd:dd:dd UTC";
  private static final int MOST_DECIMALS = 6;
  private static final int MOST_DIGITS = 9;

  /** Says why a cell is wrong; never leaves the reader. */
  static final class CellException extends Exception {
    private static final long serialVersionUID = 1;

    CellException(String why) {
      super(why, null, false, false);
    }
  }

  private Cells() {}

  /** A whole number from 0 on, of 63 bits. */
  static long number(String cell) throws CellException {
    if (cell.isEmpty()) {
      throw new CellException("is empty, a whole number is needed");
    }
    long value = 0;
    for (int i = 0; i < cell.length(); i++) {
      int digit = cell.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        throw new CellException("is no whole number from 0 on");
      }
      if (value > (Long.MAX_VALUE - digit) / 10) {
        throw new CellException("is too large a number");
      }
      value = 10 * value + digit;
    }
    return value;
  }

  /** In millionths. */
  static long price(String cell) throws CellException {
    int point = cell.indexOf('.');
    var whole = point < 0 ? cell : cell.substring(0, point);
    var part = point < 0 ? "" : cell.substring(point + 1);
    boolean digits = (whole + part).chars().allMatch(c -> c >= '0' && c <= '9');
    if (!digits || whole.isEmpty() || (point >= 0 && part.isEmpty())) {
      throw new CellException("is no price, such as 12.50");
    }
    if (whole.length() > MOST_DIGITS || part.length() > MOST_DECIMALS) {
      throw new CellException("a price has at most 9 digits, and 6 after the point");
    }
    return number(whole + part + "0".repeat(MOST_DECIMALS - part.length()));
  }

  static long event(String cell) throws CellException {
    return switch (cell) {
      case "view" -> 1;
      case "cart" -> 3;
      case "purchase" -> 5;
      default -> throw new CellException("is none of view, cart, purchase");
    };
  }

  /** {@code YYYY-MM-DD HH:MM:SS UTC}, in seconds since 1970. */
  static long time(String cell) throws CellException {
    if (!fits(cell)) {
      throw new CellException("is no time, such as 2019-10-01 00:00:00 UTC");
    }
    try {
      var time =
          LocalDateTime.of(
              digits(cell, 0, 4),
              digits(cell, 5, 7),
              digits(cell, 8, 10),
              digits(cell, 11, 13),
              digits(cell, 14, 16),
              digits(cell, 17, 19));
      return time.toEpochSecond(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      throw new CellException("is no day or no time of a day");
    }
  }

  private static boolean fits(String cell) {
    if (cell.length() != TIME_FORM.length()) {
      return false;
    }
    for (int i = 0; i < cell.length(); i++) {
      char form = TIME_FORM.charAt(i);
      char found = cell.charAt(i);
      boolean fits = form == 'd' ? (found >= '0' && found <= '9') : found == form;
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  private static int digits(String cell, int from, int to) {
    return Integer.parseInt(cell, from, to, 10);
  }

  static String text(String cell) throws CellException {
    if (cell.length() > LONGEST) {
      throw new CellException("is longer than " + LONGEST + " characters");
    }
    return cell;
  }
}
