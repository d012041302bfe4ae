package dev.artel.learning.data;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * CIFAR-10 in its binary form: records of a label byte and 3,072 pixels, all red, all green, all
 * blue. A folder may hold any of the batches, and a batch any number of records. Source:
 * Krizhevsky, Learning Multiple Layers of Features from Tiny Images, 2009.
 */
public final class Cifar10 {
  private static final List<Integer> SHAPE = List.of(3, 32, 32);
  private static final int PIXELS = 3 * 32 * 32;
  private static final int RECORD = 1 + PIXELS;
  private static final int CLASSES = 10;
  private static final int MAX_RECORDS = 200_000;

  private Cifar10() {}

  /** {@code data_batch_*.bin} to learn from, in order of their names; {@code test_batch.bin}. */
  public static Corpus read(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      var batches = files.filter(Cifar10::isBatch).sorted().toList();
      return new Corpus(
          read(batches, folder),
          read(Stream.of(folder.resolve("test_batch.bin")).filter(Files::exists).toList(), folder),
          "CIFAR-10 (Krizhevsky), from " + folder);
    }
  }

  private static boolean isBatch(Path file) {
    var name = String.valueOf(file.getFileName());
    return name.startsWith("data_batch_") && name.endsWith(".bin");
  }

  private static Labelled read(List<Path> files, Path folder) throws IOException {
    if (files.isEmpty()) {
      throw new DataException(
          folder + " has no data_batch_*.bin, or no test_batch.bin; it needs both kinds");
    }
    int records = 0;
    for (var file : files) {
      records += records(file);
    }
    if (records > MAX_RECORDS) {
      throw new DataException(folder + " has over " + MAX_RECORDS + " records; take fewer batches");
    }
    var pixels = ByteBuffer.allocate(records * PIXELS);
    var labels = ByteBuffer.allocate(records);
    for (var file : files) {
      append(file, pixels, labels);
    }
    return Labelled.of(SHAPE, pixels.flip(), labels.array(), CLASSES);
  }

  private static int records(Path file) throws IOException {
    long size = Files.size(file);
    if (size == 0 || size % RECORD != 0 || size / RECORD > MAX_RECORDS) {
      throw new DataException(
          String.format(
              Locale.ROOT,
              "%s has %d bytes: not 1 to %d records of %d bytes; fetch it again",
              file,
              size,
              MAX_RECORDS,
              RECORD));
    }
    return (int) (size / RECORD);
  }

  private static void append(Path file, ByteBuffer pixels, ByteBuffer labels) throws IOException {
    var bytes = Files.readAllBytes(file);
    for (int at = 0; at < bytes.length; at += RECORD) {
      if (Byte.toUnsignedInt(bytes[at]) >= CLASSES) {
        throw new DataException(
            String.format(
                Locale.ROOT,
                "%s: the label at byte %d is %d, not 0 to 9; fetch it again",
                file,
                at,
                Byte.toUnsignedInt(bytes[at])));
      }
      labels.put(bytes[at]);
      pixels.put(bytes, at + 1, PIXELS);
    }
  }
}
