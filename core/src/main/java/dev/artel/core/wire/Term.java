package dev.artel.core.wire;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A thing named in a file, with its numbers: {@code median}, {@code dirichlet(0.5)}, {@code
 * multi-krum(2, 3)}.
 */
public record Term(String name, List<BigDecimal> arguments) {
  private static final Pattern FORM =
      Pattern.compile("([a-z-]{1,32})(?:\\(([-+.0-9]{1,20}(?:, *[-+.0-9]{1,20}){0,7})\\))?");

  public Term {
    arguments = List.copyOf(arguments);
  }

  /** Empty for any other text. */
  public static Optional<Term> parse(String text) {
    var form = FORM.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    try {
      var numbers = form.group(2) == null ? List.<BigDecimal>of() : numbers(form.group(2));
      return Optional.of(new Term(form.group(1), numbers));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static List<BigDecimal> numbers(String arguments) {
    return Arrays.stream(arguments.split(", *")).map(BigDecimal::new).toList();
  }

  /** The name and how many arguments it has, for a switch: {@code multi-krum/2}. */
  public String form() {
    return name + "/" + arguments.size();
  }

  /** Refuses what is no whole number of 31 bits. */
  public int whole(int index) {
    try {
      return arguments.get(index).intValueExact();
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException(
          name + " takes a whole number, not " + arguments.get(index), e);
    }
  }

  public BigDecimal decimal(int index) {
    return arguments.get(index);
  }
}
