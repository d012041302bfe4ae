package dev.artel.cli.run;

import static dev.artel.node.report.ExhibitTrees.list;
import static dev.artel.node.report.ExhibitTrees.object;
import static dev.artel.node.report.ExhibitTrees.text;

import dev.artel.cli.show.Names;
import dev.artel.core.values.Digests;
import dev.artel.core.wire.Tree;
import dev.artel.node.RunFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The models that a run leaves: the poster's, or the one that all members hold alike, as {@value
 * #ONE}; where members hold different ones, one file each, and nobody says which is the better.
 */
public record ModelFiles(List<File> all) {
  static final String ONE = "model.safetensors";

  private static final String POSTER = "the poster";
  private static final String STEM = "model-";
  private static final String END = ".safetensors";
  private static final Pattern ODD = Pattern.compile("[^A-Za-z0-9._-]");

  /** The names of those that a run has left in its folder. */
  public static List<String> in(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.equals(ONE) || (name.startsWith(STEM) && name.endsWith(END)))
          .sorted()
          .toList();
    }
  }

  /**
   * @param holders who has it, in words
   */
  record File(String name, String holders, byte[] bytes) {}

  static ModelFiles of(Optional<byte[]> posters, Holdings holdings, Names names) {
    if (posters.isPresent()) {
      return new ModelFiles(List.of(new File(ONE, POSTER, posters.get())));
    }
    var models = holdings.byParty();
    var kinds = models.values().stream().map(Digests::sha256).distinct().count();
    if (kinds == 1) {
      var holders = models.size() + " members, all the same";
      return new ModelFiles(List.of(new File(ONE, holders, models.values().iterator().next())));
    }
    var files = new ArrayList<File>();
    models.forEach((party, bytes) -> files.add(file(names.of(party), bytes)));
    return new ModelFiles(files);
  }

  private static File file(String party, byte[] bytes) {
    return new File(STEM + ODD.matcher(party).replaceAll("_") + END, party, bytes);
  }

  void write(RunFolder folder) throws IOException {
    for (var file : all) {
      folder.write(file.name(), file.bytes());
    }
  }

  /** Whose they are, where that goes without saying nothing. */
  List<String> lines() {
    return all.stream()
        .filter(file -> !file.holders().equals(POSTER))
        .map(file -> "model of %s: %s".formatted(file.holders(), file.name()))
        .toList();
  }

  Tree tree() {
    return list(
        all,
        file ->
            object(
                "file", text(file.name()),
                "of", text(file.holders()),
                "sha256", text(Digests.sha256(file.bytes()).toString())));
  }
}
