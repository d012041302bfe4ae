package dev.artel.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.node.runfile.RunFiles;
import dev.artel.testkit.fuzz.FuzzSuite;
import dev.artel.testkit.fuzz.Target;
import dev.artel.testkit.fuzz.Target.Effort;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Task files and run files from anybody: sound, or flawed with lines and reasons. */
class TaskFileFuzzTest extends FuzzSuite {
  private static final String TASK =
      """
      task:
        name: t
        paradigm: committee
        model: {family: layers, body: {input: [4], layers: [{dense: 3}, relu, {dense: 2}]}}
        plan: {epochs: 1, batch: 32, optimiser: {sgd: {learningRate: 0.02}}}
        aggregation: trimmed-mean(0.2)
        rules: {terms: {rounds: 1}}
      """;

  private final RunFiles files = RunChecks.files();

  @Override
  protected List<Target> targets() throws IOException {
    var examples = new ArrayList<byte[]>();
    try (var found = Files.list(Path.of("..", "examples"))) {
      var yaml = found.filter(file -> file.toString().endsWith(".yaml")).sorted();
      for (var file : yaml.toList()) {
        examples.add(Files.readAllBytes(file));
      }
    }
    return List.of(
        new Target(
            "taskfile",
            input -> words(files.readTask(new String(input, StandardCharsets.UTF_8))),
            List.of(),
            List.of(TASK.getBytes(StandardCharsets.UTF_8)),
            new Effort(40_000, 16 << 20, 1024)),
        new Target(
            "runfile",
            input -> words(files.read(new String(input, StandardCharsets.UTF_8))),
            List.of(),
            examples,
            new Effort(10_000, 64 << 20, 1024)));
  }

  private static String words(RunFiles.Checked checked) {
    return switch (checked) {
      case RunFiles.Checked.Sound(var file, var paradigm) ->
          Target.ACCEPTED + " " + paradigm.name() + " " + file.parties().size();
      case RunFiles.Checked.Flawed(var problems) -> {
        assertThat(problems).isNotEmpty().allMatch(problem -> !problem.what().isBlank());
        yield problems.getFirst().what();
      }
    };
  }
}
