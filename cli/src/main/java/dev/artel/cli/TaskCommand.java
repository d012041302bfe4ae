package dev.artel.cli;

import static dev.artel.node.report.ExhibitTrees.list;
import static dev.artel.node.report.ExhibitTrees.number;
import static dev.artel.node.report.ExhibitTrees.object;
import static dev.artel.node.report.ExhibitTrees.text;

import dev.artel.cli.run.LocalData;
import dev.artel.cli.run.RunChecks;
import dev.artel.cli.show.Names;
import dev.artel.cli.show.Plain;
import dev.artel.cli.show.TerminalExhibits;
import dev.artel.cli.task.TaskExhibits;
import dev.artel.core.paradigm.Problem;
import dev.artel.core.wire.Tree;
import dev.artel.node.report.ExhibitTrees;
import dev.artel.node.runfile.RunFiles;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Looks at tasks before anything is locked or sent; and what a party does with them. */
@Command(
    name = "task",
    description = "Check, post, watch, stop tasks, and retrieve their models.",
    mixinStandardHelpOptions = true,
    subcommands = {
      TaskPostCommand.class,
      TaskListCommand.class,
      TaskStatusCommand.class,
      TaskStopCommand.class,
      TaskRetrieveCommand.class
    },
    footer = {
      "",
      "Examples:",
      "  artel task check examples/digits.yaml",
      "  artel task post task.yaml",
      "  artel task list"
    })
final class TaskCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  @Command(
      name = "check",
      description = "Tell all that is wrong with a run file, or what a sound one asks for.",
      mixinStandardHelpOptions = true,
      footer = {
        "",
        "Examples:",
        "  artel task check examples/digits.yaml",
        "  artel store get QmT78zSuBmuS4z925WZfrqQ1qHaJ56DQaTfyMUF7F8ff5o -o t.json",
        "  artel task check t.json",
        "",
        "A run file, a task alone under the key `task`, or a task as published. Nothing",
        "is downloaded: data that are not there yet are not looked at."
      })
  int check(
      @Parameters(paramLabel = "FILE", description = "The file (YAML or JSON).") Path file,
      @Mixin DataOption data,
      @Mixin JsonOption json)
      throws IOException {
    return switch (RunChecks.files().readTask(Inputs.text(file))) {
      case RunFiles.Checked.Flawed(List<Problem> problems) -> flawed(file, problems, json);
      case RunFiles.Checked.Sound sound -> {
        var misfits = LocalData.misfits(sound.file(), sound.paradigm(), data.corpora());
        yield misfits.isEmpty()
            ? sound(file, new TaskExhibits(sound.file(), sound.paradigm(), data.corpora()), json)
            : flawed(file, misfits, json);
      }
    };
  }

  private int flawed(Path file, List<Problem> problems, JsonOption json) {
    var lines = new ArrayList<String>();
    for (var problem : problems) {
      var place = problem.line() > 0 ? ":" + problem.line() : "";
      lines.add(file + place + ": " + Plain.line(problem.what()));
      if (!problem.remedy().isEmpty()) {
        lines.add("    " + Plain.line(problem.remedy()));
      }
    }
    lines.add(problems.size() == 1 ? "1 mistake" : problems.size() + " mistakes");
    var tree =
        object(
            "file", text(file.toString()),
            "sound", new Tree.Bool(false, 0),
            "problems", list(problems, TaskCommand::tree));
    return done(json, tree, lines, ExitCode.DISAGREES);
  }

  private int sound(Path file, TaskExhibits task, JsonOption json) {
    var exhibits = task.all();
    var terminal = new TerminalExhibits(Names.NONE);
    var lines = new ArrayList<String>();
    for (var exhibit : exhibits) {
      terminal.lines(exhibit).forEach(line -> lines.add(Plain.line(line)));
      lines.add("");
    }
    lines.add(file + ": nothing is wrong");
    if (!task.file().parties().isEmpty()) {
      lines.add("run it with: artel run " + file);
    }
    var trees = new ExhibitTrees(Map.of());
    var tree =
        object(
            "file", text(file.toString()),
            "sound", new Tree.Bool(true, 0),
            "parameters", number(BigDecimal.valueOf(task.network().parameters())),
            "exhibits", list(exhibits, trees::tree));
    return done(json, tree, lines, ExitCode.OK);
  }

  private int done(JsonOption json, Tree tree, List<String> lines, ExitCode code) {
    json.print(spec.commandLine().getOut(), tree, lines);
    return code.number();
  }

  private static Tree tree(Problem problem) {
    return object(
        "line", number(BigDecimal.valueOf(problem.line())),
        "what", text(problem.what()),
        "remedy", text(problem.remedy()));
  }
}
