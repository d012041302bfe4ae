package dev.artel.adapters.store;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The folder on disk: {@code format}, {@code blocks/}, {@code pins/}, {@code tmp/} and {@code
 * lock}. A file appears under its name whole or not at all: it is written in {@code tmp}, forced to
 * the disk, then renamed; the name itself is durable after {@link #sync}. Any number of processes
 * may do so at once. Made at the first write, so that looking at a folder changes nothing.
 */
final class StoreFolder {
  private static final String FORMAT = "artel store ";
  private static final int VERSION = 1;
  private static final String PART = ".part";
  private static final boolean WINDOWS = File.separatorChar == '\\';
  private static final AtomicLong PARTS = new AtomicLong();

  private final Path root;

  StoreFolder(Path root) throws IOException {
    this.root = root.toAbsolutePath().normalize();
    if (Files.exists(marker())) {
      checkFormat();
    }
  }

  Path root() {
    return root;
  }

  Path blocks() {
    return root.resolve("blocks");
  }

  Path pins() {
    return root.resolve("pins");
  }

  Path lock() {
    return root.resolve("lock");
  }

  private Path temporary() {
    return root.resolve("tmp");
  }

  private Path marker() {
    return root.resolve("format");
  }

  boolean exists() {
    return Files.exists(marker());
  }

  private void checkFormat() throws IOException {
    var format = new String(Files.readAllBytes(marker()), StandardCharsets.UTF_8).strip();
    if (!format.equals(FORMAT + VERSION)) {
      throw new StoreFormatException(
          "%s holds \"%s\" and this Artel reads \"%s%d\": use a newer Artel, or another folder"
              .formatted(marker(), format, FORMAT, VERSION));
    }
  }

  /** Makes the folder. Others' folders are left alone: a store's are deleted from. */
  void admit() throws IOException {
    try {
      Files.createDirectories(root);
      // Another process may make it a store between the two looks.
      if (!exists() && isForeign() && !exists()) {
        throw new IOException("it holds something else: a store needs an empty or a new folder");
      }
    } catch (IOException e) {
      throw refused(e);
    }
  }

  private boolean isForeign() throws IOException {
    try (var files = Files.list(root)) {
      return files.anyMatch(file -> !file.equals(lock()) && !isPart(file));
    }
  }

  static boolean isPart(Path file) {
    return file.getFileName().toString().endsWith(PART);
  }

  /** Makes what is in the folder and is not there yet. Only under the lock. */
  void furnish() throws IOException {
    try {
      if (!exists()) {
        write(root, marker(), (FORMAT + VERSION + "\n").getBytes(StandardCharsets.US_ASCII));
        force(root.resolve(".."));
      }
      for (var folder : List.of(blocks(), pins(), temporary())) {
        Files.createDirectories(folder);
      }
      force(root);
    } catch (IOException e) {
      throw refused(e);
    }
  }

  /** Whole or not at all; an older file of that name is replaced. */
  void write(Path target, byte[] octets) throws IOException {
    try {
      Files.createDirectories(target.getParent());
      write(temporary(), target, octets);
    } catch (IOException e) {
      throw refused(e);
    }
  }

  FileChannel openLock() throws IOException {
    try {
      return FileChannel.open(
          lock(), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw refused(e);
    }
  }

  private static void write(Path folder, Path target, byte[] octets) throws IOException {
    var part = claimPart(folder);
    try {
      try (var channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
        var rest = ByteBuffer.wrap(octets);
        while (rest.hasRemaining()) {
          channel.write(rest);
        }
        channel.force(false);
      }
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      discard(part, e);
      throw e;
    }
  }

  /**
   * A process number may come again, or be another container's: so the name is tried, not trusted.
   */
  static Path claimPart(Path folder) throws IOException {
    var name = ProcessHandle.current().pid() + "-" + PARTS.incrementAndGet() + PART;
    try {
      return Files.createFile(folder.resolve(name));
    } catch (FileAlreadyExistsException e) {
      return claimPart(folder);
    }
  }

  static void discard(Path part, IOException cause) {
    try {
      Files.deleteIfExists(part);
    } catch (IOException e) {
      cause.addSuppressed(e);
    }
  }

  /** Whether it was there. */
  boolean delete(Path file) throws IOException {
    try {
      return Files.deleteIfExists(file);
    } catch (IOException e) {
      throw refused(e);
    }
  }

  /** Makes the names in a folder durable. Windows has no such call, and does it by itself. */
  void sync(Path folder) throws IOException {
    try {
      force(folder);
    } catch (IOException e) {
      throw refused(e);
    }
  }

  static Path force(Path folder) throws IOException {
    if (!WINDOWS) {
      try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
    return folder;
  }

  /** What writers that did not come to their end have left. Only while nobody writes. */
  List<Path> leftovers() throws IOException {
    var found = new ArrayList<Path>();
    for (var folder : List.of(root, temporary())) {
      found.addAll(files(folder));
    }
    found.removeIf(file -> !isPart(file));
    return found;
  }

  /** All that is in a folder, in the order of names; nothing where there is no folder. */
  static List<Path> files(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  private IOException refused(IOException e) {
    return Unwritable.at(
        root, e, "make room there (artel store gc), make it writable, or use another folder");
  }
}
