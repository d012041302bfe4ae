package dev.artel.core.wire;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A thing named in a file, with its arguments, which are numbers or such things again: {@code
 * median}, {@code dirichlet(0.5)}, {@code nnm(2, trimmed-mean(0.2))}.
 */
public record Term(String name, List<String> arguments) {
  private static final int MOST_TEXT = 200;
  private static final int MOST_ARGUMENTS = 8;
  private static final Pattern FORM = Pattern.compile("([a-z-]{1,32})(?:\\((.+)\\))?");
  private static final Pattern NUMBER =
      Pattern.compile("[-+]?(?:[0-9]{1,18}(?:\\.[0-9]{0,18})?|\\.[0-9]{1,18})");

  public Term {
    arguments = List.copyOf(arguments);
  }

  /** Empty for any other text. */
  public static Optional<Term> parse(String text) {
    var form = FORM.matcher(text);
    if (text.length() > MOST_TEXT || !form.matches()) {
      return Optional.empty();
    }
    var arguments = form.group(2) == null ? List.<String>of() : split(form.group(2));
    return arguments.size() <= MOST_ARGUMENTS && arguments.stream().allMatch(Term::isArgument)
        ? Optional.of(new Term(form.group(1), arguments))
        : Optional.empty();
  }

  private static boolean isArgument(String text) {
    return NUMBER.matcher(text).matches() || parse(text).isPresent();
  }

  /** At the commas outside brackets; what is misplaced stays in a part, which is then refused. */
  private static List<String> split(String arguments) {
    var parts = new ArrayList<String>();
    int depth = 0;
    int from = 0;
    for (int at = 0; at < arguments.length(); at++) {
      char next = arguments.charAt(at);
      depth += next == '(' ? 1 : next == ')' ? -1 : 0;
      if (next == ',' && depth == 0) {
        parts.add(arguments.substring(from, at));
        from = at + 1;
      }
    }
    parts.add(arguments.substring(from));
    return parts.stream().map(part -> part.replaceFirst("^ +", "")).toList();
  }

  /** The name and how many arguments it has, for a switch: {@code multi-krum/2}. */
  public String form() {
    return name + "/" + arguments.size();
  }

  /** Refuses what is no whole number of 31 bits. */
  public int whole(int index) {
    try {
      return decimal(index).intValueExact();
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException(
          name + " takes a whole number, not " + arguments.get(index), e);
    }
  }

  /** Refuses what is no number. */
  public BigDecimal decimal(int index) {
    if (!NUMBER.matcher(arguments.get(index)).matches()) {
      throw new IllegalArgumentException(name + " takes a number, not " + arguments.get(index));
    }
    return new BigDecimal(arguments.get(index));
  }

  /** What {@link #parse} reads back. */
  @Override
  public String toString() {
    return arguments.isEmpty() ? name : name + "(" + String.join(", ", arguments) + ")";
  }
}
