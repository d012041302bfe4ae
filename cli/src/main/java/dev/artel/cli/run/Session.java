package dev.artel.cli.run;

import dev.artel.cli.CliException;
import dev.artel.cli.ExitCode;
import dev.artel.cli.show.LiveProgress;
import dev.artel.cli.show.Names;
import dev.artel.core.paradigm.Paradigm;
import dev.artel.node.BoundedLearner;
import dev.artel.node.MemoLearner;
import dev.artel.node.PlainText;
import dev.artel.node.RunFolder;
import dev.artel.node.report.Metrics;
import dev.artel.node.runfile.RunFile;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Runs a run file in a folder from wherever it stands to its end, showing how it goes on. */
public final class Session {
  private static final int EVERY = 200;

  private final Options options;
  private final PrintStream err;

  /**
   * @param data a folder that the user named, or none
   * @param independent whether every validator evaluates by itself
   */
  public record Options(List<Path> data, boolean independent, Path home, Path cache) {}

  public Session(Options options, PrintStream err) {
    this.options = options;
    this.err = err;
  }

  /** A run file, checked, and its data, found: what a run can begin with. */
  public record Sound(CheckedFile checked, LocalData data) {
    public String text() {
      return checked.text();
    }

    /** Where the data are from; the folder is held to them from then on. */
    public String remember(RunFolder folder) throws IOException {
      Session.remember(folder, data);
      return data.provenance();
    }

    public String name() {
      return checked.file().task().name();
    }
  }

  /** All that is wrong is one exception's message; nothing has been written by then. */
  public Sound read(Path path) throws IOException, InterruptedException {
    var checked = CheckedFile.read(path);
    return new Sound(checked, data(checked.file(), checked.paradigm()));
  }

  /** Leaves model, metrics, summary and report in the folder. */
  public Report run(RunFolder folder, Sound sound) throws IOException, InterruptedException {
    var run = new LocalRun(folder, sound.checked());
    var names = new Names(run.players().names());
    var data = sound.data();
    remember(folder, data);
    err.println("artel: data: " + data.provenance());
    err.println("artel: demo keys, drawn from the run file's seed: worth nothing anywhere else");
    try (var bounded =
            new BoundedLearner(
                Learners.all(options.cache()), Runtime.getRuntime().availableProcessors());
        var hook = new StopNotice(folder.path(), err)) {
      var memo = new MemoLearner(bounded);
      var watcher = new Watching(sound.checked().paradigm(), progress(names), metrics(folder));
      var ended = run.run(options.independent() ? bounded : memo, data::of, watcher);
      watcher.end();
      measureGuards(folder, sound.checked().file());
      hook.finished();
      return new Aftermath(folder, sound.checked(), data.provenance()).write(ended, note(memo));
    }
  }

  private void measureGuards(RunFolder folder, RunFile file)
      throws IOException, InterruptedException {
    if (ShopPlan.isFor(file.data())) {
      err.println("artel: measuring what guards cost and hide");
      var shops = new Corpora(options.data(), System.getenv(), options.home()).shops(file);
      Guards.of(shops, ShopPlan.of(file.data())).write(folder);
    }
  }

  private String note(MemoLearner memo) {
    return options.independent()
        ? "every validator evaluated by itself"
        : memo.spared() + " evaluations were shared among validators (--independent: none)";
  }

  private static Metrics metrics(RunFolder folder) throws IOException {
    return new Metrics(folder.file("metrics.jsonl"));
  }

  @SuppressWarnings(
      "SystemConsoleNull") // whether it may be null has changed with the JDK's releases
  private LiveProgress progress(Names names) {
    var console = System.console();
    boolean terminal = console != null && console.isTerminal();
    return new LiveProgress(err, terminal, names, EVERY);
  }

  private LocalData data(RunFile file, Paradigm paradigm) throws IOException, InterruptedException {
    var corpora = new Corpora(options.data(), System.getenv(), options.home());
    try {
      return corpora.deal(file, Players.of(file, paradigm.roles()), err::println);
    } catch (IllegalArgumentException e) {
      throw new CliException(ExitCode.BAD_FILE, String.valueOf(e.getMessage()));
    }
  }

  /** A run that is resumed on other data would not be the same run. */
  static void remember(RunFolder folder, LocalData data) throws IOException {
    var line = data.hash() + " " + data.provenance() + "\n";
    var file = folder.file("data.txt");
    if (!Files.exists(file)) {
      folder.write("data.txt", line);
    } else if (!PlainText.read(file).startsWith(data.hash().toString())) {
      throw new CliException(
          ExitCode.NO_INPUT,
          "the data are not those that the run began with ("
              + PlainText.read(file).strip()
              + "); provide these, with --data or $ARTEL_DATA");
    }
  }
}
