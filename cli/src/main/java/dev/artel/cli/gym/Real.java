package dev.artel.cli.gym;

import dev.artel.cli.run.Rehearsal;
import dev.artel.core.paradigm.Paradigm;
import dev.artel.core.port.Progress;
import dev.artel.node.runfile.Cast;
import dev.artel.node.runfile.RunFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.stream.Collectors;

/** This machine: the local network, the embedded ledger and store, and real training. */
record Real(Paradigm paradigm, Rehearsal rehearsal, Progress progress) implements Stage {
  @Override
  public Outcome play(RunFile file) {
    progress.stage("playing " + title(file));
    try {
      return rehearsal.play(
          file,
          paradigm,
          end ->
              new Played(paradigm, file, end.parties(), end.view(), end.tools(), end.holdings())
                  .outcome(party -> end.refusals().getOrDefault(party, Map.of()), end.footprint()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while playing " + title(file), e);
    }
  }

  private static String title(RunFile file) {
    var attacks =
        file.parties().stream()
            .filter(cast -> !cast.isHonest())
            .map(Cast::attack)
            .distinct()
            .collect(Collectors.joining(", "));
    int parties = Played.places(file).size();
    return attacks.isEmpty() ? "the honest task, " + parties + " parties" : attacks;
  }
}
