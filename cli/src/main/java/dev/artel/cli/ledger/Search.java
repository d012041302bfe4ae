package dev.artel.cli.ledger;

import dev.artel.adapters.ledger.EmbeddedLedger;
import dev.artel.adapters.ledger.LoggedBlock;
import dev.artel.adapters.ledger.LoggedCommand;
import dev.artel.cli.CliException;
import dev.artel.cli.ExitCode;
import dev.artel.core.values.Hash;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Finds what a user has named by a height, an id, or the first digits of one. */
public final class Search {
  private static final Pattern HEIGHT = Pattern.compile("[0-9]{1,18}");
  private static final Pattern DIGITS = Pattern.compile("0x[0-9a-f]{4,64}");
  private static final int WHOLE = 2 + 2 * Hash.SIZE;
  private static final int PAGE = 256;

  /** What was found. */
  public sealed interface Found {
    record Block(LoggedBlock block) implements Found {}

    record Command(LoggedCommand command) implements Found {}
  }

  private final EmbeddedLedger ledger;

  public Search(EmbeddedLedger ledger) {
    this.ledger = ledger;
  }

  public Found find(String which) throws IOException {
    var lower = which.toLowerCase(Locale.ROOT);
    if (HEIGHT.matcher(lower).matches()) {
      return block(Long.parseLong(lower));
    }
    if (!DIGITS.matcher(lower).matches()) {
      throw new CliException(
          ExitCode.USAGE,
          which + " is neither a block's height nor a command's id: 0x and 4 to 64 hex digits");
    }
    var found =
        lower.length() == WHOLE ? ledger.logged(Hash.hex(lower)).stream().toList() : begun(lower);
    if (found.size() > 1) {
      throw new CliException(
          ExitCode.USAGE, found.size() + " commands begin with " + which + ": give more digits");
    }
    return found.stream()
        .findFirst()
        .map(Found.Command::new)
        .orElseThrow(() -> absent("no command " + which));
  }

  private Found block(long height) throws IOException {
    return ledger.log(height, 1).stream()
        .findFirst()
        .map(Found.Block::new)
        .orElseThrow(() -> absent("no block " + height));
  }

  private List<LoggedCommand> begun(String digits) throws IOException {
    var found = new ArrayList<LoggedCommand>();
    long height = ledger.head().height();
    for (long from = 0; from <= height; from += PAGE) {
      ledger.log(from, PAGE).stream()
          .flatMap(block -> block.commands().stream())
          .filter(command -> command.id().toString().startsWith(digits))
          .forEach(found::add);
    }
    return found;
  }

  private static CliException absent(String what) {
    return new CliException(ExitCode.NO_INPUT, "the ledger has " + what);
  }
}
