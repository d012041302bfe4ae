package dev.artel.cli.run;

import dev.artel.cli.CliException;
import dev.artel.cli.ExitCode;
import dev.artel.core.port.Progress;
import dev.artel.learning.data.Cifar10;
import dev.artel.learning.data.Corpus;
import dev.artel.learning.data.KnownCorpus;
import dev.artel.learning.data.MnistSource;
import dev.artel.learning.data.StrokeDigits;
import dev.artel.learning.recommender.rows.Interactions;
import dev.artel.learning.recommender.rows.ItemKeys;
import dev.artel.node.runfile.Cast;
import dev.artel.node.runfile.RunFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds a run's data.
 *
 * @param named the folder that the user named, or none
 * @param environment of the process
 * @param home where Artel's own files are
 */
public record Corpora(List<Path> named, Map<String, String> environment, Path home) {
  /** Gives the parties of a run what they hold. */
  LocalData deal(RunFile file, Players players, Progress progress)
      throws IOException, InterruptedException {
    if (ShopPlan.isFor(file.data())) {
      return LocalData.ofShops(file, players, shops().orElseThrow(Corpora::noShops));
    }
    return LocalData.divide(file, players, find(LocalData.plan(file).source(), progress));
  }

  /** Where shops' files are on this machine. */
  public Path shopFolder() {
    return shops().orElseThrow(Corpora::noShops).folder();
  }

  /** What is on this machine. */
  Optional<ShopFiles> shops() {
    return ShopFiles.among(folders());
  }

  /** The rows of a run's shops, as its parties know them. */
  List<Interactions> shops(RunFile file) throws IOException {
    int shops =
        file.parties().stream()
            .filter(cast -> cast.data() == Cast.Holding.SHARD)
            .mapToInt(Cast::count)
            .sum();
    return shops().orElseThrow(Corpora::noShops).rows(shops, ShopFiles.keys(file));
  }

  /** The rows of the three shops that measurements are made on. */
  public List<Interactions> threeShops(ItemKeys keys) throws IOException {
    return shops().orElseThrow(Corpora::noShops).rows(3, keys);
  }

  private static CliException noShops() {
    return new CliException(
        ExitCode.UNAVAILABLE,
        "no shops' data: name the folder of shop_0.csv, shop_1.csv, ... with --data");
  }

  Corpus find(String source, Progress progress) throws IOException, InterruptedException {
    return switch (source) {
      case "strokes" -> StrokeDigits.corpus();
      case "cifar10" -> cifar();
      default -> named.isEmpty() ? mnist().find(progress) : MnistSource.read(named.getFirst());
    };
  }

  /** Where a corpus is on this machine; empty too for what is drawn. */
  public Optional<Path> place(KnownCorpus corpus) {
    return switch (corpus) {
      case STROKES -> Optional.empty();
      case CIFAR10 -> cifarFolder();
      case MNIST -> named.isEmpty() ? mnist().folder() : Optional.of(named.getFirst());
    };
  }

  /** Where a corpus is, after a download if it was nowhere and there is one. */
  public Optional<Path> fetch(KnownCorpus corpus, Progress progress) throws InterruptedException {
    return corpus == KnownCorpus.MNIST && named.isEmpty() ? mnist().fetch(progress) : place(corpus);
  }

  /** What is on this machine, or can be drawn. */
  Optional<Corpus> there(KnownCorpus corpus) throws IOException {
    return switch (corpus) {
      case STROKES -> Optional.of(StrokeDigits.corpus());
      case CIFAR10 -> readAll(cifarFolder(), Cifar10::read);
      case MNIST -> readAll(place(corpus), MnistSource::read);
    };
  }

  private interface Reading {
    Corpus of(Path folder) throws IOException;
  }

  private static Optional<Corpus> readAll(Optional<Path> folder, Reading reading)
      throws IOException {
    return folder.isPresent() ? Optional.of(reading.of(folder.get())) : Optional.empty();
  }

  private MnistSource mnist() {
    return new MnistSource(environment, home);
  }

  private Corpus cifar() throws IOException {
    var folder =
        cifarFolder()
            .orElseThrow(
                () ->
                    new CliException(
                        ExitCode.UNAVAILABLE,
                        "no CIFAR-10: name the folder of its .bin files with --data"));
    return Cifar10.read(folder);
  }

  private Stream<Path> folders() {
    var data = Stream.ofNullable(environment.get("ARTEL_DATA")).map(Path::of).toList();
    return Stream.of(named, data, List.of(home.resolve("../shared/data"))).flatMap(List::stream);
  }

  private Optional<Path> cifarFolder() {
    return folders()
        .flatMap(f -> Stream.of(f, f.resolve("cifar10/cifar-10-batches-bin")))
        .filter(folder -> Files.exists(folder.resolve("data_batch_1.bin")))
        .findFirst();
  }
}
