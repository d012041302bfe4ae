package dev.artel.learning.data;

import dev.artel.core.values.Digests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The four files of MNIST, each with the SHA-256 of its unpacked bytes. */
enum MnistFile {
  TRAIN_IMAGES(
      "train-images-idx3-ubyte",
      "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db"),
  TRAIN_LABELS(
      "train-labels-idx1-ubyte",
      "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5"),
  TEST_IMAGES(
      "t10k-images-idx3-ubyte", "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7"),
  TEST_LABELS(
      "t10k-labels-idx1-ubyte", "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2");

  private final String title;
  private final String digest;

  MnistFile(String title, String digest) {
    this.title = title;
    this.digest = digest;
  }

  /** As the mirrors name it. */
  String packedName() {
    return title + ".gz";
  }

  /** The file in this folder, plain or under gzip. */
  Optional<Path> in(Path folder) {
    return Stream.of(title, packedName())
        .map(folder::resolve)
        .filter(Files::isRegularFile)
        .findFirst();
  }

  /** Refuses a file that is damaged, or not MNIST's own. */
  Idx read(Path file) throws IOException {
    var bytes = Idx.unpack(file);
    var idx = Idx.parse(bytes, file);
    var found = Digests.sha256(bytes).bytes().digits();
    if (!found.equals(digest)) {
      throw new DataException(
          file
              + " is not MNIST's: the SHA-256 of its unpacked bytes should be "
              + digest
              + " and is "
              + found
              + "; delete it, or fetch it again");
    }
    return idx;
  }
}
