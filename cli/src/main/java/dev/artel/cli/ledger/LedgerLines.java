package dev.artel.cli.ledger;

import dev.artel.adapters.ledger.LoggedBlock;
import dev.artel.adapters.ledger.LoggedCommand;
import dev.artel.cli.show.Plain;
import dev.artel.core.law.Event;
import dev.artel.core.values.Hash;
import dev.artel.core.wire.Json;
import dev.artel.core.wire.Shape;
import dev.artel.core.wire.Tree;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The log for people. */
public final class LedgerLines {
  private static final int BRIEF = 10;

  /** Before it no calendar's clock was set: such a time counts from the ledger's own beginning. */
  private static final long EARLIEST_DATE = 1_000_000_000;

  private LedgerLines() {}

  /** A line of its own and one a command. */
  public static List<String> brief(LoggedBlock block) {
    var lines = new ArrayList<String>();
    lines.add(head(block));
    block.commands().forEach(command -> lines.add("  " + brief(command)));
    return lines;
  }

  private static String head(LoggedBlock block) {
    return "block %d  %s  %s  %s"
        .formatted(
            block.at().height(),
            time(block.at().time()),
            brief(block.hash()),
            count(block.commands().size(), "command"));
  }

  private static String brief(LoggedCommand command) {
    return "%s  from %s  %s, %s"
        .formatted(
            brief(command.id()),
            command.signed().sender().brief(),
            name((Record) command.signed().command()),
            count(command.events().size(), "event"));
  }

  /** Everything that a block holds. */
  public static List<String> whole(LoggedBlock block) {
    var lines = new ArrayList<String>();
    lines.add("block " + block.at().height());
    lines.add("  time: " + time(block.at().time()));
    lines.add("  hash: " + block.hash());
    lines.add("  parent: " + block.parent());
    block.genesis().forEach(event -> lines.addAll(event(event)));
    block.commands().forEach(command -> lines.addAll(whole(command)));
    return lines;
  }

  /** Everything that the log holds of a command. */
  public static List<String> whole(LoggedCommand command) {
    var signed = command.signed();
    var lines = new ArrayList<String>();
    lines.add("command " + command.id() + " in block " + command.at().height());
    lines.add("  sender: " + signed.sender());
    lines.add("  nonce: " + signed.nonce());
    lines.add("  signature: " + signed.signature().bytes());
    lines.add("  " + name((Record) signed.command()));
    lines.addAll(fields((Record) signed.command()));
    command.events().forEach(event -> lines.addAll(event(event)));
    return lines;
  }

  private static List<String> event(Event event) {
    var lines = new ArrayList<String>();
    lines.add("  event " + name((Record) event));
    lines.addAll(fields((Record) event));
    return lines;
  }

  private static List<String> fields(Record record) {
    if (Json.toTree(record) instanceof Tree.Obj(Map<String, Tree> fields, int _)) {
      return fields.entrySet().stream()
          .map(field -> "    " + field.getKey() + ": " + value(field.getValue()))
          .toList();
    }
    return List.of();
  }

  private static String value(Tree tree) {
    return Plain.text(tree instanceof Tree.Str text ? text.value() : Json.write(tree));
  }

  private static String name(Record record) {
    return Shape.of(record.getClass()).name();
  }

  private static String brief(Hash hash) {
    return hash.toString().substring(0, BRIEF);
  }

  private static String time(long seconds) {
    return seconds < EARLIEST_DATE ? seconds + " s" : Instant.ofEpochSecond(seconds).toString();
  }

  private static String count(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }
}
