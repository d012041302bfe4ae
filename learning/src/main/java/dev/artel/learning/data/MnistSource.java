package dev.artel.learning.data;

import dev.artel.core.port.Progress;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds MNIST: in {@code $ARTEL_DATA}, in {@code ../shared/data}, in the cache ({@code
 * $XDG_CACHE_HOME/artel/mnist}, or below {@code $HOME/.cache}), or from a mirror into that cache;
 * each folder may hold the files or a folder {@code mnist} with them. Without any of these, or off
 * line, it draws its own digits, and the provenance says so. Files that are there but damaged are
 * an error, never passed over. Source: LeCun, Cortes and Burges, the MNIST database.
 */
public final class MnistSource {
  private static final List<URI> MIRRORS =
      List.of(
          URI.create("https://storage.googleapis.com/cvdf-datasets/mnist/"),
          URI.create("https://ossci-datasets.s3.amazonaws.com/mnist/"));
  private static final List<Integer> SHAPE = List.of(1, 28, 28);
  private static final int CLASSES = 10;

  private final Map<String, String> environment;
  private final Path directory;
  private final List<URI> mirrors;

  /**
   * @param environment of which ARTEL_DATA, XDG_CACHE_HOME, HOME and ARTEL_OFFLINE (set: nothing is
   *     downloaded) are read
   * @param directory from which {@code ../shared/data} is sought
   */
  public MnistSource(Map<String, String> environment, Path directory) {
    this(environment, directory, environment.containsKey("ARTEL_OFFLINE") ? List.of() : MIRRORS);
  }

  MnistSource(Map<String, String> environment, Path directory, List<URI> mirrors) {
    this.environment = Map.copyOf(environment);
    this.directory = directory;
    this.mirrors = List.copyOf(mirrors);
  }

  public Corpus find(Progress progress) throws IOException, InterruptedException {
    var folder = fetch(progress);
    return folder.isPresent() ? read(folder.get()) : StrokeDigits.corpus();
  }

  /** Where it is, after a download if it was nowhere; empty where that fails. */
  public Optional<Path> fetch(Progress progress) throws InterruptedException {
    var found = folder();
    for (var cache : found.isEmpty() ? caches() : List.<Path>of()) {
      if (new MnistDownload(mirrors, progress).into(cache)) {
        return Optional.of(cache);
      }
    }
    return found;
  }

  /** Where it is on this machine. */
  public Optional<Path> folder() {
    return Stream.concat(
            folders().stream().filter(MnistSource::isIn),
            caches().stream().filter(MnistSource::isWhole))
        .map(MnistSource::inner)
        .findFirst();
  }

  /** From the folder that the user names: an error where it has not all four files. */
  public static Corpus read(Path folder) throws IOException {
    var home = inner(folder);
    return new Corpus(
        labelled(home, MnistFile.TRAIN_IMAGES, MnistFile.TRAIN_LABELS),
        labelled(home, MnistFile.TEST_IMAGES, MnistFile.TEST_LABELS),
        "MNIST (LeCun et al.), from " + home.toAbsolutePath().normalize());
  }

  private static Path inner(Path folder) {
    return isIn(folder.resolve("mnist")) ? folder.resolve("mnist") : folder;
  }

  private List<Path> folders() {
    var folders = new ArrayList<Path>();
    var named = environment.getOrDefault("ARTEL_DATA", "");
    if (!named.isBlank()) {
      folders.add(Path.of(named));
    }
    folders.add(directory.resolve("..").resolve("shared").resolve("data"));
    return folders;
  }

  /** None where there is no home either. */
  private List<Path> caches() {
    var cache = environment.getOrDefault("XDG_CACHE_HOME", "");
    var home = environment.getOrDefault("HOME", "");
    if (cache.isBlank() && home.isBlank()) {
      return List.of();
    }
    var base = cache.isBlank() ? Path.of(home, ".cache") : Path.of(cache);
    return List.of(base.resolve("artel").resolve("mnist"));
  }

  private static boolean isIn(Path folder) {
    return Arrays.stream(MnistFile.values())
        .anyMatch(
            file -> file.in(folder).isPresent() || file.in(folder.resolve("mnist")).isPresent());
  }

  /** A download that was cut short is begun again. */
  private static boolean isWhole(Path cache) {
    return Arrays.stream(MnistFile.values()).allMatch(file -> file.in(cache).isPresent());
  }

  private static Labelled labelled(Path folder, MnistFile images, MnistFile labels)
      throws IOException {
    var pixels = read(folder, images);
    var classes = read(folder, labels).data();
    var octets = new byte[classes.remaining()];
    classes.get(octets);
    return Labelled.of(SHAPE, pixels.data(), octets, CLASSES);
  }

  private static Idx read(Path folder, MnistFile file) throws IOException {
    var path =
        file.in(folder)
            .orElseThrow(
                () ->
                    new DataException(
                        folder
                            + " lacks MNIST's "
                            + file.packedName()
                            + ", packed or not; put it there, or name another folder"));
    return file.read(path);
  }
}
