package dev.artel.cli;

import static dev.artel.node.report.ExhibitTrees.list;
import static dev.artel.node.report.ExhibitTrees.object;
import static dev.artel.node.report.ExhibitTrees.text;

import dev.artel.cli.doctor.Diagnosis;
import dev.artel.cli.doctor.Doctor;
import dev.artel.cli.doctor.Programs;
import dev.artel.core.wire.Tree;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Says what this machine lacks. */
@Command(
    name = "doctor",
    description = "Look whether this machine has what Artel needs.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  artel doctor",
      "  artel doctor && artel run examples/digits.yaml",
      "",
      "Ends with 0 unless something is missing that `artel run` needs."
    })
final class DoctorCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private final DataOption data = new DataOption();
  @Mixin private final JsonOption json = new JsonOption();

  @Override
  public Integer call() {
    var programs = new Programs(System.getenv().getOrDefault("PATH", ""));
    var doctor = new Doctor(Path.of("runs"), Caches.folder(), data.corpora(), programs);
    var found = doctor.look();
    boolean sound = found.stream().noneMatch(d -> d.state() == Diagnosis.State.MISSING);
    var lines = new ArrayList<String>();
    found.forEach(diagnosis -> lines.addAll(lines(diagnosis)));
    lines.add(sound ? "nothing is missing that a run needs" : "a run needs what is MISSING");
    var tree = object("sound", new Tree.Bool(sound, 0), "found", list(found, DoctorCommand::tree));
    json.print(spec.commandLine().getOut(), tree, lines);
    return (sound ? ExitCode.OK : ExitCode.UNAVAILABLE).number();
  }

  private List<String> lines(Diagnosis diagnosis) {
    var state = "%-9s".formatted(diagnosis.state().word());
    var head = "%-11s".formatted(diagnosis.subject()) + colour(diagnosis, state);
    return diagnosis.remedy().isEmpty()
        ? List.of(head + diagnosis.found())
        : List.of(head + diagnosis.found(), " ".repeat(20) + diagnosis.remedy());
  }

  /** Where there is a terminal that wants it: never with NO_COLOR set. */
  private String colour(Diagnosis diagnosis, String text) {
    var colour =
        switch (diagnosis.state()) {
          case OK -> "green";
          case OPTIONAL -> "yellow";
          case MISSING -> "red,bold";
        };
    return spec.commandLine().getColorScheme().ansi().string("@|" + colour + " " + text + "|@");
  }

  private static Tree tree(Diagnosis diagnosis) {
    return object(
        "subject", text(diagnosis.subject()),
        "state", text(diagnosis.state().name()),
        "found", text(diagnosis.found()),
        "remedy", text(diagnosis.remedy()));
  }
}
