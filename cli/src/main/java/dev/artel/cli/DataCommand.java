package dev.artel.cli;

import static dev.artel.node.report.ExhibitTrees.list;
import static dev.artel.node.report.ExhibitTrees.number;
import static dev.artel.node.report.ExhibitTrees.object;
import static dev.artel.node.report.ExhibitTrees.text;

import dev.artel.cli.model.LayerExhibit;
import dev.artel.cli.run.Corpora;
import dev.artel.cli.show.Names;
import dev.artel.cli.show.TerminalExhibits;
import dev.artel.core.paradigm.Cell;
import dev.artel.core.paradigm.Exhibit;
import dev.artel.core.wire.Tree;
import dev.artel.learning.data.KnownCorpus;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows which data there are, and fetches some. */
@Command(
    name = "data",
    description = "List the data that a run file can name, and where they are found.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  artel data",
      "  artel data --data /srv/mnist",
      "  artel data fetch mnist"
    })
final class DataCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private final DataOption data = new DataOption();
  @Mixin private final JsonOption json = new JsonOption();

  @Override
  public void run() {
    var corpora = data.corpora();
    var known = Arrays.asList(KnownCorpus.values());
    var columns = List.of("name", "images", "classes", "training", "test");
    var table = new Exhibit.Table("Data", columns, known.stream().map(DataCommand::row).toList());
    var lines = new ArrayList<>(new TerminalExhibits(Names.NONE).lines(table));
    for (var corpus : known) {
      lines.add("");
      lines.add(corpus.word() + ": " + corpus.title());
      lines.add("    " + place(corpora, corpus));
    }
    json.print(spec.commandLine().getOut(), list(known, c -> tree(corpora, c)), lines);
  }

  private static List<Cell> row(KnownCorpus corpus) {
    return List.of(
        Cell.of(corpus.word()),
        Cell.of(LayerExhibit.shape(corpus.shape())),
        Cell.of(corpus.classes()),
        Cell.of(corpus.train()),
        Cell.of(corpus.test()));
  }

  private static String place(Corpora corpora, KnownCorpus corpus) {
    return corpus == KnownCorpus.STROKES
        ? corpus.way()
        : corpora
            .place(corpus)
            .map(folder -> "found in " + folder.toAbsolutePath().normalize())
            .orElse("not found: " + corpus.way());
  }

  private static Tree tree(Corpora corpora, KnownCorpus corpus) {
    var folder = corpora.place(corpus).map(p -> p.toAbsolutePath().normalize().toString());
    return object(
        "name", text(corpus.word()),
        "title", text(corpus.title()),
        "shape", list(corpus.shape(), extent -> number(BigDecimal.valueOf(extent))),
        "classes", number(BigDecimal.valueOf(corpus.classes())),
        "training", number(BigDecimal.valueOf(corpus.train())),
        "test", number(BigDecimal.valueOf(corpus.test())),
        "folder", folder.<Tree>map(f -> text(f)).orElse(new Tree.Null(0)),
        "way", text(corpus.way()));
  }

  @Command(
      name = "fetch",
      description = "Download data into the cache, checked against their known hashes.",
      mixinStandardHelpOptions = true,
      footer = {
        "",
        "Examples:",
        "  artel data fetch mnist",
        "",
        "What is found already is not fetched. With $$ARTEL_OFFLINE set nothing is",
        "downloaded."
      })
  int fetch(
      @Parameters(paramLabel = "NAME", description = "Which; only mnist can be fetched.")
          String name,
      @Mixin JsonOption answer)
      throws IOException, InterruptedException {
    var corpus =
        KnownCorpus.named(name)
            .orElseThrow(
                () ->
                    new CliException(
                        ExitCode.USAGE,
                        "there are no data \"" + name + "\": there are " + KnownCorpus.words()));
    if (corpus == KnownCorpus.STROKES) {
      throw new CliException(ExitCode.USAGE, "nothing to fetch: strokes are " + corpus.way());
    }
    var err = spec.commandLine().getErr();
    var folder = data.corpora().fetch(corpus, stage -> err.println("artel: " + stage));
    if (folder.isEmpty()) {
      throw new CliException(ExitCode.UNAVAILABLE, corpus.word() + ": " + corpus.way());
    }
    var place = folder.get().toAbsolutePath().normalize().toString();
    answer.print(
        spec.commandLine().getOut(),
        object("name", text(corpus.word()), "folder", text(place)),
        List.of(corpus.word() + " is in " + place));
    return ExitCode.OK.number();
  }
}
