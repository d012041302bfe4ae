package dev.artel.cli;

import dev.artel.cli.classify.Classifier;
import dev.artel.cli.classify.Reading;
import dev.artel.cli.classify.ReadingExhibits;
import dev.artel.cli.run.FinishedRun;
import dev.artel.cli.show.Plain;
import dev.artel.learning.torch.TorchLearner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Asks a run's model what pictures show. */
@Command(
    name = "classify",
    description = "Ask the model of a run what pictures show.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  artel classify runs/digits-1 seven.png",
      "  artel classify runs/digits-1 scans/*.jpg --json",
      "",
      "PNG, JPEG, GIF and BMP of any size up to 64 megapixels. A digit may be of any",
      "colour on any plain ground, and anywhere in its picture: it is found, scaled",
      "and centred as MNIST's were."
    })
final class ClassifyCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private final JsonOption json = new JsonOption();

  @Parameters(index = "0", paramLabel = "RUN", description = "The folder that a run left.")
  private Path run = Path.of("");

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "PICTURE",
      description = "Pictures of a digit each, or of what else the model learnt.")
  private List<Path> pictures = new ArrayList<>();

  @Override
  public Integer call() throws IOException, InterruptedException {
    // On some systems Java would open a connection to the screen for the sake of a file.
    System.setProperty("java.awt.headless", "true");
    for (var picture : pictures) {
      Inputs.file(picture);
    }
    var finished = FinishedRun.of(run);
    var classifier = Classifier.of(finished, TorchLearner.create(Caches.folder()));
    var readings = classifier.read(pictures);
    var exhibits = new ReadingExhibits(classifier.classes());
    json.print(spec.commandLine().getOut(), exhibits.tree(readings), exhibits.lines(readings));
    return ended(readings).number();
  }

  /** One bad picture does not keep the others from being looked at. */
  private ExitCode ended(List<Reading> readings) {
    var end = ExitCode.OK;
    for (var reading : readings) {
      if (reading instanceof Reading.Unseen(Path _, String why)) {
        spec.commandLine().getErr().println("artel: " + Plain.text(why));
        end = ExitCode.BAD_FILE;
      }
    }
    return end;
  }
}
