package dev.artel.cli.run;

import dev.artel.core.paradigm.Paradigm;
import dev.artel.core.paradigm.Tools;
import dev.artel.core.paradigm.View;
import dev.artel.core.port.Learner;
import dev.artel.core.values.Address;
import dev.artel.core.values.Digests;
import dev.artel.core.values.Hash;
import dev.artel.core.wire.Json;
import dev.artel.learning.data.Corpus;
import dev.artel.learning.data.StrokeDigits;
import dev.artel.node.BoundedLearner;
import dev.artel.node.MemoLearner;
import dev.artel.node.RunFolder;
import dev.artel.node.runfile.Mentions;
import dev.artel.node.runfile.RunFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Real runs that are played only to see how they end, on digits that Artel draws itself, in folders
 * that nobody keeps.
 */
public final class Rehearsal implements AutoCloseable {
  private final BoundedLearner bounded;
  private final Learner learner;
  private final Corpus corpus = StrokeDigits.corpus();

  /**
   * How a run ended.
   *
   * @param parties in the order of the cast
   * @param view the poster's, with {@code tools} its own
   * @param refusals what the law refused each party, by reason
   * @param footprint of the ledger
   * @param holdings the models that parties hold each for itself
   */
  public record End(
      List<Address> parties,
      View view,
      Tools tools,
      Map<Address, Map<String, Integer>> refusals,
      Hash footprint,
      Holdings holdings) {}

  /** Looks at the end while ledger and store are still there. */
  public interface Look<T> {
    T at(End end) throws IOException, InterruptedException;
  }

  /**
   * @param cache where the learner keeps what it can get again
   */
  public Rehearsal(Path cache) {
    this.bounded =
        new BoundedLearner(Learners.all(cache), Runtime.getRuntime().availableProcessors());
    this.learner = new MemoLearner(bounded);
  }

  /** Parties of the cast may be named as in a run file that a person wrote. */
  public <T> T play(RunFile named, Paradigm paradigm, Look<T> look)
      throws IOException, InterruptedException {
    var file = new Mentions(Players.addresses(named)).resolve(named);
    var path = Files.createTempDirectory("artel-rehearsal");
    var text = Json.canonical(Json.toTree(file));
    try (var folder = RunFolder.create(path, text)) {
      var run = new LocalRun(folder, new CheckedFile(text, file, paradigm));
      var data = LocalData.divide(file, run.players(), corpus);
      var refusals = new Refusals();
      return run.run(
          new LocalRun.Setting(learner, data::of, refusals::over),
          _ -> {},
          (view, tools) ->
              look.at(
                  new End(
                      run.players().addresses(),
                      view,
                      tools,
                      refusals.byParty(),
                      Digests.sha256(Files.readAllBytes(folder.file(Head.FILE))),
                      holdings(run, paradigm, view, tools))));
    } finally {
      delete(path);
    }
  }

  private static Holdings holdings(LocalRun run, Paradigm paradigm, View view, Tools poster)
      throws IOException {
    var sealings = run.players().sealings(view.self().charter().domain());
    return Holdings.of(paradigm, view, poster.store(), sealings);
  }

  private static void delete(Path path) throws IOException {
    try (var files = Files.walk(path)) {
      files
          .sorted(Comparator.reverseOrder())
          .forEach(
              file -> {
                try {
                  Files.delete(file);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }
  }

  @Override
  public void close() {
    bounded.close();
  }
}
