package dev.artel.cli.run;

import dev.artel.cli.CliException;
import dev.artel.cli.ExitCode;
import dev.artel.cli.show.Problems;
import dev.artel.core.paradigm.Paradigm;
import dev.artel.node.PlainText;
import dev.artel.node.runfile.RunFile;
import dev.artel.node.runfile.RunFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A run file in which nothing was found wrong; its data have not been looked for yet. */
public record CheckedFile(String text, RunFile file, Paradigm paradigm) {
  /** All that is wrong is one exception's message. */
  public static CheckedFile read(Path path) throws IOException {
    if (!Files.isReadable(path)) {
      throw new CliException(ExitCode.NO_INPUT, "there is no run file " + path);
    }
    var text = PlainText.read(path);
    return switch (RunChecks.files().read(text)) {
      case RunFiles.Checked.Sound(var file, var paradigm) -> new CheckedFile(text, file, paradigm);
      case RunFiles.Checked.Flawed(var problems) ->
          throw new CliException(ExitCode.BAD_FILE, Problems.told(path, problems));
    };
  }
}
