package dev.artel.node;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a run leaves behind. Held by one process at a time.
 *
 * <pre>
 * FORMAT              which version of this layout
 * run.yaml            the run file as it was when the run began
 * data.txt            where the data came from, and what they hash to
 * ledger.db           the ledger
 * head.txt            its last block, once the run has ended
 * store/              the content store
 * ground.json         where ledger and store are, if not in the folder
 * journal.db          all parties' finished work, with their secrets
 * metrics.jsonl       a line for every new point of a curve
 * summary.json        how it ended
 * report.html         the same and more, for people; artel report writes it anew
 * model.safetensors   the finished model
 * SHA256SUMS          what the plain files above hash to, once the run has ended
 * </pre>
 */
public final class RunFolder implements AutoCloseable {
  private static final String FORMAT = "artel run folder, format ";
  private static final int VERSION = 1;

  private final Path path;
  private final FolderLock lock;

  private RunFolder(Path path, FolderLock lock) {
    this.path = path;
    this.lock = lock;
  }

  /** A new run in a folder that is not there yet, or is empty. */
  public static RunFolder create(Path path, String runFile) throws IOException {
    if (Files.exists(path.resolve("FORMAT"))) {
      throw new FolderException(
          FolderException.Kind.TAKEN,
          path + " holds a run already: resume it, or choose another folder with --out");
    }
    if (Files.isDirectory(path) && !isEmpty(path)) {
      throw new FolderException(
          FolderException.Kind.TAKEN,
          path + " is not empty and holds no run: choose another folder with --out");
    }
    Files.createDirectories(path);
    var folder = new RunFolder(path, FolderLock.of(path));
    folder.write("run.yaml", runFile);
    folder.write("FORMAT", FORMAT + VERSION + "\n");
    return folder;
  }

  /** A run that was begun before. */
  public static RunFolder open(Path path) throws IOException {
    requireFormat(path);
    return new RunFolder(path, FolderLock.of(path));
  }

  /** Refuses what is no run folder of this version; for looking only, without a lock. */
  public static void requireFormat(Path path) throws IOException {
    if (!Files.exists(path.resolve("FORMAT"))) {
      throw new FolderException(
          FolderException.Kind.ABSENT, path + " holds no run: there is no file FORMAT in it");
    }
    var found = PlainText.read(path.resolve("FORMAT")).strip();
    if (!found.equals(FORMAT + VERSION)) {
      throw new FolderException(
          FolderException.Kind.NEWER,
          path + "/FORMAT is of another version of Artel (\"" + brief(found) + "\"): use that one");
    }
  }

  public Path file(String name) {
    return path.resolve(name);
  }

  public Path path() {
    return path;
  }

  /** Whole or not at all. */
  public void write(String name, String text) throws IOException {
    write(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Whole or not at all. */
  public void write(String name, byte[] octets) throws IOException {
    WholeFile.write(file(name), octets);
  }

  private static boolean isEmpty(Path path) throws IOException {
    try (var entries = Files.list(path)) {
      return entries.findAny().isEmpty();
    }
  }

  private static String brief(String text) {
    return text.length() <= 60 ? text : text.substring(0, 60) + "...";
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }
}
