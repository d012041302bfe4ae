package dev.artel.cli.node;

import dev.artel.cli.CliException;
import dev.artel.cli.ExitCode;
import dev.artel.cli.ledger.Paradigms;
import dev.artel.core.law.Charter;
import dev.artel.core.law.CommonRow;
import dev.artel.core.paradigm.Journal;
import dev.artel.core.paradigm.Paradigm;
import dev.artel.core.paradigm.Self;
import dev.artel.core.paradigm.View;
import dev.artel.core.values.Address;
import dev.artel.core.values.Hash;
import dev.artel.core.wire.Tree;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The tasks of a ledger, as one party sees them. */
public record Tasks(Sight sight, Charter charter, Address self) {
  private static final Pattern DIGITS = Pattern.compile("(0x)?[0-9a-f]{4,64}");
  private static final Tree NOTHING = new Tree.Obj(Map.of(), 0);

  public List<CommonRow.Task> all() {
    return sight.rows().scan(CommonRow.TASKS);
  }

  /** By its id, or the first digits of it. */
  public CommonRow.Task find(String named) {
    var lower = named.toLowerCase(Locale.ROOT);
    if (!DIGITS.matcher(lower).matches()) {
      throw new CliException(
          ExitCode.USAGE, named + " is no task's id: give 4 to 64 hex digits of it");
    }
    var digits = lower.startsWith("0x") ? lower : "0x" + lower;
    var found = all().stream().filter(task -> task.task().toString().startsWith(digits)).toList();
    return switch (found.size()) {
      case 0 -> throw new CliException(ExitCode.NO_INPUT, "the ledger has no task " + named);
      case 1 -> found.getFirst();
      default ->
          throw new CliException(
              ExitCode.USAGE, found.size() + " tasks begin with " + named + ": give more digits");
    };
  }

  public Paradigm paradigm(CommonRow.Task task) {
    return Paradigms.named(task.paradigm())
        .orElseThrow(
            () ->
                new CliException(
                    ExitCode.NEWER, "this program knows no paradigm \"" + task.paradigm() + "\""));
  }

  /** What somebody in this role, with this journal, sees of a task. */
  public View view(Hash task, String role, Journal journal) {
    return new View(sight.rows(), sight.now(), journal, self(task, role));
  }

  /** The party in this role. */
  Self self(Hash task, String role) {
    return new Self(self, task, role, NOTHING, charter);
  }
}
