package dev.artel.testkit.fuzz;

import dev.artel.core.values.Digests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The inputs kept for one target, a file each, named by its hash. */
record Corpus(Path folder) {
  private static final int LARGEST = 4096;
  private static final int MOST = 32;
  private static final int NAME = 16;

  static Corpus of(Target target) {
    return new Corpus(Path.of("src", "test", "resources", "fuzz", target.name()));
  }

  /** In the order of their names, so that runs repeat. */
  List<byte[]> inputs() throws IOException {
    var inputs = new ArrayList<byte[]>();
    if (Files.isDirectory(folder)) {
      try (var files = Files.list(folder)) {
        for (var file : files.sorted().toList()) {
          inputs.add(Files.readAllBytes(file));
        }
      }
    }
    return inputs;
  }

  /** The first of these; passes over what is too large to keep. */
  void add(List<byte[]> inputs) throws IOException {
    for (var input : inputs.stream().filter(i -> i.length <= LARGEST).limit(MOST).toList()) {
      Files.createDirectories(folder);
      var name = Digests.sha256(input).bytes().digits().substring(0, NAME);
      Files.write(folder.resolve(name), input);
    }
  }
}
