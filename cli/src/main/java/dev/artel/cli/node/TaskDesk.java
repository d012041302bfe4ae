package dev.artel.cli.node;

import static dev.artel.node.report.ExhibitTrees.list;
import static dev.artel.node.report.ExhibitTrees.number;
import static dev.artel.node.report.ExhibitTrees.object;
import static dev.artel.node.report.ExhibitTrees.text;

import dev.artel.adapters.journal.SqliteJournal;
import dev.artel.cli.ledger.Places;
import dev.artel.cli.show.Names;
import dev.artel.cli.show.TerminalExhibits;
import dev.artel.core.crypto.KeyPair;
import dev.artel.core.law.CommonRow;
import dev.artel.core.paradigm.Exhibit;
import dev.artel.core.paradigm.Journal;
import dev.artel.core.paradigm.Model;
import dev.artel.core.paradigm.Standing;
import dev.artel.core.seal.PartySealing;
import dev.artel.core.values.Address;
import dev.artel.core.values.Hash;
import dev.artel.core.wire.Tree;
import dev.artel.node.Joined;
import dev.artel.node.NoJournal;
import dev.artel.node.report.ExhibitTrees;
import dev.artel.node.report.KeptModel;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where a node's owner looks at tasks, whether or not the node runs. Writes nothing. */
public final class TaskDesk implements AutoCloseable {
  private final OwnNode node;
  private final Places.OpenLedger ledger;
  private final Tasks tasks;
  private final Optional<SqliteJournal> journals;

  private TaskDesk(
      OwnNode node, Places.OpenLedger ledger, Tasks tasks, Optional<SqliteJournal> journals) {
    this.node = node;
    this.ledger = ledger;
    this.tasks = tasks;
    this.journals = journals;
  }

  public static TaskDesk of(OwnNode node) throws IOException, InterruptedException {
    var ledger = new Places(node.folder().path()).look(node.file().ledger());
    var sight = Sight.of(ledger.ledger(), ledger.book());
    var self = node.owner().orElse(Address.ZERO);
    var file = node.folder().file("journal.db");
    Optional<SqliteJournal> journals =
        Files.exists(file) ? Optional.of(SqliteJournal.openReadOnly(file)) : Optional.empty();
    return new TaskDesk(node, ledger, new Tasks(sight, ledger.ledger().charter(), self), journals);
  }

  public Tasks tasks() {
    return tasks;
  }

  /**
   * @param ended whether to show ended tasks too
   */
  public Board board(boolean ended) {
    return Board.of(tasks, ended);
  }

  /** Where one task stands, as lines and for programs. */
  public record Status(Hash task, String role, Standing standing, List<Exhibit> exhibits) {
    public List<String> lines() {
      var lines = new ArrayList<String>();
      lines.add("task   " + task);
      lines.add("state  " + standing.stage());
      lines.add("here   " + (role.isEmpty() ? "takes no part" : "takes part as " + role));
      if (!standing.waitsFor().isEmpty()) {
        var acted = "acted  %d of %d";
        lines.add(acted.formatted(standing.acted().size(), standing.waitsFor().size()));
      }
      var terminal = new TerminalExhibits(Names.NONE);
      for (var exhibit : exhibits) {
        lines.add("");
        lines.addAll(terminal.lines(exhibit));
      }
      return lines;
    }

    public Tree tree() {
      return object(
          "task", text(task.toString()),
          "state", text(standing.stage()),
          "role", text(role),
          "done", number(BigDecimal.valueOf(standing.done())),
          "over", new Tree.Bool(standing.over(), 0),
          "exhibits", list(exhibits, new ExhibitTrees(Map.of())::tree));
    }
  }

  public Status status(CommonRow.Task task) throws IOException {
    var paradigm = tasks.paradigm(task);
    var role =
        node.folder().joined().stream()
            .filter(joined -> joined.task().equals(task.task()))
            .map(Joined::role)
            .findFirst();
    var shown = role.orElse(paradigm.roles().getFirst());
    var view = tasks.view(task.task(), shown, journal(task.task()));
    return new Status(
        task.task(), role.orElse(""), paradigm.standing(view), paradigm.exhibits(view));
  }

  public String stage(CommonRow.Task task) {
    var paradigm = tasks.paradigm(task);
    var view = tasks.view(task.task(), paradigm.roles().getFirst(), journal(task.task()));
    return paradigm.standing(view).stage();
  }

  private Journal journal(Hash task) {
    return journals.<Journal>map(j -> j.of(task, tasks.self())).orElse(NoJournal.INSTANCE);
  }

  /** Whether the node has finished the model. */
  public boolean hasModel(Hash task) {
    return journal(task).find(Model.PATH, Model.class).isPresent();
  }

  /** The safetensors of a model that the node has. */
  public byte[] model(Hash task, KeyPair keys) throws IOException {
    var sealing = PartySealing.of(keys, ledger.ledger().charter().domain());
    try (var store = new Places(node.folder().path()).store(node.store())) {
      return KeptModel.read(task, journal(task), store, sealing)
          .orElseThrow(() -> new IOException("the finished model does not open with this key"));
    }
  }

  @Override
  public void close() throws IOException {
    ledger.close();
    if (journals.isPresent()) {
      journals.get().close();
    }
  }
}
