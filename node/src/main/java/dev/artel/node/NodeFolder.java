package dev.artel.node;

import dev.artel.core.values.Hash;
import dev.artel.core.wire.BindException;
import dev.artel.core.wire.Json;
import dev.artel.core.wire.JsonException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a party's node lives. One process at a time runs it; others may read, and join and leave
 * tasks meanwhile.
 *
 * <pre>
 * node.yaml      what its owner wants of it
 * lock           held by the process that runs it
 * journal.db     its finished work, with its secrets
 * joined/        a file for each task that it takes part in
 * sent.txt       the ids of all commands that were sent from here
 * status.json    what the running node last said of itself
 * </pre>
 */
public final class NodeFolder {
  /** The file that makes a folder a node's. */
  public static final String FILE = "node.yaml";

  /** What the running node last said of itself. */
  public static final String STATUS = "status.json";

  private static final String NOTES = "joined";
  private static final String NOTE = ".json";

  private final Path path;

  /** Lets other processes in again. */
  public interface Hold extends AutoCloseable {
    @Override
    void close() throws IOException;
  }

  private NodeFolder(Path path) {
    this.path = path;
  }

  /** Makes the folder, and refuses one that is a node's already. */
  public static NodeFolder create(Path path, String nodeFile) throws IOException {
    if (Files.exists(path.resolve(FILE))) {
      throw new FolderException(
          FolderException.Kind.TAKEN,
          path + " is a node's folder already: edit its " + FILE + ", or choose another folder");
    }
    return put(path, nodeFile);
  }

  /** Makes the folder where it is not there, and has it hold this file. */
  public static NodeFolder put(Path path, String nodeFile) throws IOException {
    Files.createDirectories(path);
    WholeFile.write(path.resolve(FILE), nodeFile.getBytes(StandardCharsets.UTF_8));
    return new NodeFolder(path);
  }

  public static NodeFolder of(Path path) throws IOException {
    if (!Files.exists(path.resolve(FILE))) {
      throw new FolderException(
          FolderException.Kind.ABSENT,
          path.toAbsolutePath().normalize()
              + " is no node's folder: there is no "
              + FILE
              + " in it; make one with artel node init, or name another with --node");
    }
    return new NodeFolder(path);
  }

  public Path path() {
    return path;
  }

  public Path file(String name) {
    return path.resolve(name);
  }

  /** Keeps every other process from running the node. */
  public Hold hold() throws IOException {
    return FolderLock.of(path)::close;
  }

  /** Whole or not at all. */
  public void write(String name, String text) throws IOException {
    WholeFile.write(file(name), text.getBytes(StandardCharsets.UTF_8));
  }

  /** Takes effect at once where the node runs; replaces what was said of the task before. */
  public void join(Joined joined) throws IOException {
    Files.createDirectories(file(NOTES));
    WholeFile.write(note(joined.task()), Json.write(joined).getBytes(StandardCharsets.UTF_8));
  }

  /** False where it took no part. */
  public boolean leave(Hash task) throws IOException {
    return Files.deleteIfExists(note(task));
  }

  public List<Joined> joined() throws IOException {
    if (!Files.isDirectory(file(NOTES))) {
      return List.of();
    }
    var all = new ArrayList<Joined>();
    try (var notes = Files.newDirectoryStream(file(NOTES), "*" + NOTE)) {
      for (var note : notes) {
        all.add(read(note));
      }
    }
    all.sort((a, b) -> a.task().toString().compareTo(b.task().toString()));
    return all;
  }

  private static Joined read(Path note) throws IOException {
    try {
      return Json.read(Json.parse(PlainText.read(note)), Joined.class);
    } catch (JsonException | BindException e) {
      throw new FolderException(
          FolderException.Kind.NEWER,
          note + " is damaged (" + e.getMessage() + "): delete it, and join the task again");
    }
  }

  private Path note(Hash task) {
    return file(NOTES).resolve(task + NOTE);
  }
}
