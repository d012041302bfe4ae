package dev.artel.cli.node;

import static dev.artel.node.report.ExhibitTrees.list;
import static dev.artel.node.report.ExhibitTrees.number;
import static dev.artel.node.report.ExhibitTrees.object;
import static dev.artel.node.report.ExhibitTrees.text;

import dev.artel.cli.ledger.Paradigms;
import dev.artel.cli.show.Names;
import dev.artel.cli.show.TerminalExhibits;
import dev.artel.core.law.CommonRow;
import dev.artel.core.paradigm.Cell;
import dev.artel.core.paradigm.Exhibit;
import dev.artel.core.values.Coins;
import dev.artel.core.wire.Tree;
import dev.artel.node.NoJournal;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The task board: all tasks of a ledger, and where each stands. */
public record Board(List<Line> entries, long now) {
  /** A task whose paradigm this program does not know. */
  private static final String UNKNOWN = "?";

  /**
   * One task.
   *
   * @param members parties that have a bond in it
   * @param deadline ledger time of the next one; {@link Long#MAX_VALUE} for none
   */
  public record Line(CommonRow.Task task, String stage, int members, Coins escrow, long deadline) {}

  /**
   * @param ended whether to show ended tasks too
   */
  static Board of(Tasks tasks, boolean ended) {
    var shown = tasks.all().stream().filter(task -> ended || task.open());
    return new Board(shown.map(task -> line(tasks, task)).toList(), tasks.sight().now().time());
  }

  private static Line line(Tasks tasks, CommonRow.Task task) {
    var rows = tasks.sight().rows();
    int members = rows.scan(CommonRow.BONDS, task.task()).size();
    var escrow =
        rows.get(CommonRow.PURSES, task.task()).map(CommonRow.Purse::escrow).orElse(Coins.ZERO);
    var paradigm = Paradigms.named(task.paradigm());
    if (paradigm.isEmpty()) {
      return new Line(task, UNKNOWN, members, escrow, Long.MAX_VALUE);
    }
    var poster = paradigm.get().roles().getFirst();
    var view = tasks.view(task.task(), poster, NoJournal.INSTANCE);
    long wakeAt = paradigm.get().participant(view.self()).agenda(view).wakeAt();
    var stage = paradigm.get().standing(view).stage();
    return new Line(task, stage, members, escrow, task.open() ? wakeAt : Long.MAX_VALUE);
  }

  private Exhibit table() {
    var columns =
        List.of("task", "paradigm", "requester", "state", "members", "escrow", "deadline in");
    return new Exhibit.Table("Tasks", columns, entries.stream().map(this::row).toList());
  }

  private List<Cell> row(Line line) {
    return List.of(
        Cell.of(line.task().task().toString().substring(0, 12)),
        Cell.of(line.task().paradigm()),
        Cell.of(line.task().requester()),
        Cell.of(line.stage()),
        Cell.of(line.members()),
        Cell.of(line.escrow()),
        Cell.of(left(line).map(seconds -> seconds + " s").orElse("")));
  }

  private Optional<Long> left(Line line) {
    return line.deadline() == Long.MAX_VALUE
        ? Optional.empty()
        : Optional.of(Math.max(0, line.deadline() - now));
  }

  public List<String> lines() {
    return new TerminalExhibits(Names.NONE).lines(table());
  }

  public Tree tree() {
    return list(entries, this::tree);
  }

  private Tree tree(Line line) {
    return object(
        "task", text(line.task().task().toString()),
        "paradigm", text(line.task().paradigm()),
        "requester", text(line.task().requester().toString()),
        "file", text(line.task().file().toString()),
        "open", new Tree.Bool(line.task().open(), 0),
        "state", text(line.stage()),
        "members", number(BigDecimal.valueOf(line.members())),
        "escrow", number(new BigDecimal(line.escrow().units())),
        "secondsLeft",
            left(line).<Tree>map(s -> number(BigDecimal.valueOf(s))).orElse(new Tree.Null(0)));
  }
}
