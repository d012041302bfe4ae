package dev.artel.node.past;

import dev.artel.core.law.Call;
import dev.artel.core.law.Command;
import dev.artel.core.law.Event;
import dev.artel.core.law.LawBook;
import dev.artel.core.law.MemoryRows;
import dev.artel.core.law.Outcome;
import dev.artel.core.law.Position;
import dev.artel.core.paradigm.Finding;
import dev.artel.core.port.Entry;
import dev.artel.core.port.Ledger;
import dev.artel.core.values.Hash;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The law once more, over the commands of any ledger: each must be accepted where it stands in the
 * log, and leave just the events that stand there. So it does not matter whose law the ledger
 * enforces, or in which language: this is the one that the auditor can read.
 */
public final class Repetition {
  private static final String SUBJECT = "law";

  private final Ledger ledger;
  private final LawBook book;
  private final MemoryRows rows = new MemoryRows();
  private int commands;

  private Repetition(Ledger ledger, LawBook book) {
    this.ledger = ledger;
    this.book = book;
  }

  public static Finding of(Ledger ledger, LawBook book, List<Entry> log) throws IOException {
    var repetition = new Repetition(ledger, book);
    for (var acts : byCommand(log)) {
      var problem = repetition.problem(acts);
      if (problem.isPresent()) {
        return Finding.of(SUBJECT, false, place(acts.getFirst()) + ": " + problem.get());
      }
    }
    return Finding.of(
        SUBJECT,
        true,
        "%d commands judged anew, %d events as the log has them"
            .formatted(repetition.commands, log.size()));
  }

  /** Neighbours of one id belong together: an id is accepted once. */
  private static List<List<Entry>> byCommand(List<Entry> log) {
    var acts = new ArrayList<List<Entry>>();
    for (var entry : log) {
      if (acts.isEmpty() || !acts.getLast().getLast().commandId().equals(entry.commandId())) {
        acts.add(new ArrayList<>());
      }
      acts.getLast().add(entry);
    }
    return acts;
  }

  private Optional<String> problem(List<Entry> acts) throws IOException {
    var first = acts.getFirst();
    var events = acts.stream().map(Entry::event).toList();
    if (first.commandId().equals(Hash.ZERO)) {
      evolve(events);
      return commands == 0 ? Optional.empty() : Optional.of("an event that no command caused");
    }
    var command = ledger.command(first.commandId());
    if (command.isEmpty()) {
      return Optional.of("the ledger does not have the command");
    }
    commands++;
    return judge(first, command.get(), events);
  }

  private Optional<String> judge(Entry first, Command command, List<Event> events)
      throws IOException {
    long height = first.at().height();
    var at = new Position(first.time(), height, ledger.beacons(height));
    var call = new Call(ledger.charter(), first.commandId(), at);
    return switch (book.apply(rows, first.sender(), command, call)) {
      case Outcome.Refused refused -> Optional.of("the law refuses it: " + refused.why().name());
      case Outcome.Accepted accepted -> {
        evolve(events);
        yield accepted.events().equals(events)
            ? Optional.empty()
            : Optional.of("the law gives other events than the log");
      }
    };
  }

  private void evolve(List<Event> events) {
    events.forEach(event -> book.evolve(rows, event));
  }

  private static String place(Entry entry) {
    return "block " + entry.at().height() + ", command " + entry.commandId();
  }
}
