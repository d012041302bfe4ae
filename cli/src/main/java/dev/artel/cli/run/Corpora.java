package dev.artel.cli.run;

import dev.artel.core.port.Progress;
import dev.artel.learning.data.Cifar10;
import dev.artel.learning.data.Corpus;
import dev.artel.learning.data.MnistSource;
import dev.artel.learning.data.StrokeDigits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Finds a run's data.
 *
 * @param named the folder that the user named, or none
 * @param environment of the process
 * @param home where Artel's own files are
 */
record Corpora(List<Path> named, Map<String, String> environment, Path home) {
  Corpus find(String source, Progress progress) throws IOException, InterruptedException {
    return switch (source) {
      case "strokes" -> StrokeDigits.corpus();
      case "cifar10" -> cifar();
      default ->
          named.isEmpty()
              ? new MnistSource(environment, home).find(progress)
              : MnistSource.read(named.getFirst());
    };
  }

  private Corpus cifar() throws IOException {
    var data = Stream.ofNullable(environment.get("ARTEL_DATA")).map(Path::of).toList();
    var folders =
        Stream.of(named, data, List.of(home.resolve("../shared/data")))
            .flatMap(List::stream)
            .flatMap(f -> Stream.of(f, f.resolve("cifar10/cifar-10-batches-bin")))
            .toList();
    for (var folder : folders) {
      if (Files.exists(folder.resolve("data_batch_1.bin"))) {
        return Cifar10.read(folder);
      }
    }
    throw new IOException("no CIFAR-10: name the folder of its .bin files with --data");
  }
}
