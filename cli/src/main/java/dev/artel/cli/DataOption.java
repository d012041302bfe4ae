package dev.artel.cli;

import dev.artel.cli.run.Corpora;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Where data are looked for. */
final class DataOption {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "The folder of the data; else $$ARTEL_DATA, ../shared/data and a cache.")
  private List<Path> data = new ArrayList<>();

  List<Path> named() {
    return data;
  }

  Corpora corpora() {
    return new Corpora(data, System.getenv(), Home.folder());
  }
}
