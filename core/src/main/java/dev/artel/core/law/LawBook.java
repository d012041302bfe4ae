package dev.artel.core.law;

import dev.artel.core.law.CommonRow.Task;
import dev.artel.core.values.Address;
import dev.artel.core.wire.Catalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The common law and those of the paradigms, as one: routes by the class of command and event. It
 * keeps a paradigm from other tasks' money and from the common law's rows, so that conservation of
 * coins is proved once for all of them.
 */
public final class LawBook {
  private static final String COMMON = "";

  private final List<Chapter> chapters;
  private final Catalogue catalogue;

  private record Chapter(String name, Law law, Catalogue catalogue) {}

  /**
   * @param paradigms laws by the name of their paradigm
   */
  public LawBook(Map<String, Law> paradigms) {
    var laws = new TreeMap<>(paradigms);
    laws.put(COMMON, new CommonLaw());
    chapters =
        laws.entrySet().stream()
            .map(e -> new Chapter(e.getKey(), e.getValue(), e.getValue().catalogue()))
            .toList();
    catalogue = chapters.stream().map(Chapter::catalogue).reduce(Catalogue.of(), Catalogue::and);
  }

  public Catalogue catalogue() {
    return catalogue;
  }

  /** The paradigm whose law a command or event is of; empty for the common law. */
  public String paradigm(Class<?> type) {
    return chapters.stream()
        .filter(chapter -> chapter.catalogue().holds(type))
        .map(Chapter::name)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no law knows " + type.getName()));
  }

  /** Pure: the rows are read, never written. */
  public Outcome apply(Rows rows, Address sender, Command command, Call call) {
    var chapter = owner(command);
    if (chapter.isEmpty()) {
      return new Outcome.Refused(CommonReason.UNKNOWN_COMMAND);
    }
    var draft = new BookDraft(chapter.get().name(), rows, call);
    var refusal = chapter.get().law().decide(draft, sender, command);
    return refusal.isPresent()
        ? new Outcome.Refused(refusal.get())
        : new Outcome.Accepted(List.copyOf(draft.events), draft.overlay.changes());
  }

  public void evolve(WritableRows rows, Event event) {
    var chapter =
        owner(event)
            .orElseThrow(() -> new IllegalArgumentException("no law knows the event " + event));
    chapter.law().evolve(chapter.name().equals(COMMON) ? rows : new ParadigmRows(rows), event);
  }

  private Optional<Chapter> owner(Object commandOrEvent) {
    return chapters.stream()
        .filter(chapter -> chapter.catalogue().holds(commandOrEvent.getClass()))
        .findFirst();
  }

  private final class BookDraft implements Draft {
    private final String law;
    private final Overlay overlay;
    private final Call call;
    private final List<Event> events = new ArrayList<>();

    BookDraft(String law, Rows rows, Call call) {
      this.law = law;
      this.overlay = new Overlay(rows);
      this.call = call;
    }

    @Override
    public Call call() {
      return call;
    }

    @Override
    public void emit(Event event) {
      catalogue.check((Record) event).ifPresent(problem -> refuse(event, problem));
      if (event instanceof CommonEvent.OfTask money) {
        var owner = get(CommonRow.TASKS, money.task()).map(Task::paradigm);
        if (!owner.equals(Optional.of(law))) {
          throw new IllegalStateException("the law of " + law + " reaches for " + event);
        }
      }
      LawBook.this.evolve(overlay, event);
      events.add(event);
    }

    /** A ledger must be able to read what it wrote. */
    private void refuse(Event event, String problem) {
      throw new IllegalStateException(
          "the law of %s emits a %s that is none for the wire: %s"
              .formatted(law, event.getClass().getSimpleName(), problem));
    }

    @Override
    public <R extends Record> Optional<R> get(Table<R> table, Object... key) {
      return overlay.get(table, key);
    }

    @Override
    public <R extends Record> List<R> scan(Table<R> table, Object... prefix) {
      return overlay.scan(table, prefix);
    }
  }

  /** What a paradigm's {@code evolve} writes to: all but the common law's tables. */
  private record ParadigmRows(WritableRows rows) implements WritableRows {
    @Override
    public <R extends Record> Optional<R> get(Table<R> table, Object... key) {
      return rows.get(table, key);
    }

    @Override
    public <R extends Record> List<R> scan(Table<R> table, Object... prefix) {
      return rows.scan(table, prefix);
    }

    @Override
    public <R extends Record> void put(Table<R> table, R row) {
      requireOwn(table);
      rows.put(table, row);
    }

    @Override
    public void remove(Table<?> table, Object... key) {
      requireOwn(table);
      rows.remove(table, key);
    }

    private static void requireOwn(Table<?> table) {
      if (CommonRow.class.isAssignableFrom(table.row())) {
        throw new IllegalStateException("a paradigm writes the common table " + table);
      }
    }
  }
}
