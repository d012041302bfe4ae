package dev.artel.cli.run;

import dev.artel.adapters.journal.SqliteJournal;
import dev.artel.cli.CliException;
import dev.artel.cli.ExitCode;
import dev.artel.cli.ledger.Paradigms;
import dev.artel.core.paradigm.Paradigm;
import dev.artel.core.seal.PartySealing;
import dev.artel.core.weights.ModelSpec;
import dev.artel.core.wire.BindException;
import dev.artel.core.wire.Json;
import dev.artel.node.RunFolder;
import dev.artel.node.past.Past;
import dev.artel.node.report.KeptModel;
import dev.artel.node.runfile.RunFile;
import dev.artel.node.runfile.YamlException;
import dev.artel.node.runfile.YamlTrees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A run that left a model. */
public final class FinishedRun {
  private final Path path;
  private final RunFile file;

  private FinishedRun(Path path, RunFile file) {
    this.path = path;
    this.file = file;
  }

  public static FinishedRun of(Path path) throws IOException {
    if (!Files.exists(path.resolve("FORMAT"))) {
      throw new CliException(
          ExitCode.NO_INPUT, path + " holds no run: name the folder that a run left");
    }
    var text = path.resolve("run.yaml");
    try {
      var tree = YamlTrees.parse(Files.readString(text));
      return new FinishedRun(path, Json.read(tree, RunFile.class));
    } catch (YamlException | BindException e) {
      throw new CliException(ExitCode.BAD_FILE, text + " is damaged: " + e.getMessage());
    }
  }

  /** What kind of model it is. */
  public ModelSpec model() {
    return file.task().model();
  }

  /** The name of the corpus that it learnt from. */
  public String corpus() {
    return LocalData.plan(file).source();
  }

  /** Its safetensors: from the file that the run left, else as the requester keeps it. */
  public byte[] weights() throws IOException, InterruptedException {
    var left = path.resolve(ModelFiles.ONE);
    return Files.exists(left) ? Files.readAllBytes(left) : keptOrNone();
  }

  private byte[] keptOrNone() throws IOException, InterruptedException {
    var kept = kept();
    if (kept.isEmpty()) {
      throw none();
    }
    return kept.get();
  }

  private CliException none() throws IOException {
    var members = ModelFiles.in(path);
    return members.isEmpty()
        ? without()
        : new CliException(
            ExitCode.NO_INPUT,
            path
                + " has no one model, but one of each member: copy the one you mean to "
                + path.resolve(ModelFiles.ONE)
                + " ("
                + String.join(", ", members)
                + ")");
  }

  private CliException without() {
    return new CliException(
        ExitCode.NO_INPUT,
        path + " has no model: no round gave one, or it has not ended (artel resume " + path + ")");
  }

  private Optional<byte[]> kept() throws IOException, InterruptedException {
    try (var folder = RunFolder.open(path)) {
      var journal = folder.file("journal.db");
      if (!Files.exists(journal)) {
        return Optional.empty();
      }
      var poster = Players.of(file, paradigm().roles()).all().getFirst().keys();
      var ground = Ground.of(path);
      try (var opened = ground.ledger(path);
          var store = ground.store(path);
          var journals = SqliteJournal.open(journal)) {
        var ledger = opened.ledger();
        var task = Past.of(ledger, opened.book()).taskOf(poster.address());
        if (task.isEmpty()) {
          return Optional.empty();
        }
        var sealing = PartySealing.of(poster, ledger.charter().domain());
        var notes = journals.of(task.get(), poster.address());
        return KeptModel.read(task.get(), notes, store, sealing);
      }
    }
  }

  private Paradigm paradigm() {
    return Paradigms.named(file.task().paradigm()).orElseThrow(this::without);
  }
}
