package dev.artel.console.shop;

import dev.artel.core.values.Digests;
import dev.artel.learning.recommender.rows.CellFault;
import dev.artel.learning.recommender.rows.Column;
import dev.artel.learning.recommender.rows.ItemKeys;
import dev.artel.learning.recommender.rows.Reading;
import dev.artel.learning.recommender.rows.ShopCsv;
import dev.artel.node.WholeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A shop's rows on its own disk: the file it began with, the latest tenth of it apart, and one for
 * each contribution, named by its number and the hash of its form's, so that a form counts once for
 * good. A customer to be forgotten is noted first: what a crash interrupts is done at the next
 * start.
 */
final class RowFiles {
  private static final String BASE = "rows.csv";
  private static final String HELD = "held.csv";
  private static final int PART = 10;
  private static final String LATER = "contributions";
  private static final String FORGET = "forget";

  private final Path folder;
  private final ItemKeys keys;

  /**
   * What is there.
   *
   * @param held the latest tenth of what the shop began with: never shared, it judges
   */
  record Kept(Reading.Read shared, Reading.Read held) {
    Kept and(Reading.Read rows) {
      return new Kept(RowFiles.and(shared, rows), held);
    }

    Kept without(long customer) {
      return new Kept(RowFiles.without(shared, customer), RowFiles.without(held, customer));
    }

    /** All of it, what is shared and what is not. */
    Reading.Read all() {
      return RowFiles.and(shared, held);
    }

    int size() {
      return shared.rows().size() + held.rows().size();
    }
  }

  private RowFiles(Path folder, ItemKeys keys) {
    this.folder = folder;
    this.keys = keys;
  }

  /**
   * @param first divided into shared and held rows on the first start
   */
  static RowFiles open(Path folder, Path first, ItemKeys keys) throws IOException {
    Files.createDirectories(folder.resolve(LATER));
    Files.createDirectories(folder.resolve(FORGET));
    var files = new RowFiles(folder, keys);
    if (!Files.exists(folder.resolve(BASE))) {
      files.divide(files.read(first));
    }
    for (var note : list(folder.resolve(FORGET))) {
      files.finishForgetting(note);
    }
    return files;
  }

  /** The file of shared rows is written last: where it is, the division is done. */
  private void divide(Reading.Read all) throws IOException {
    int size = all.rows().size();
    int shared = size - size / PART;
    write(folder.resolve(HELD), RowText.of(all.rows().range(shared, size), all.names()));
    write(folder.resolve(BASE), RowText.of(all.rows().range(0, shared), all.names()));
  }

  Kept read() throws IOException {
    var held = read(folder.resolve(HELD));
    var shared = read(folder.resolve(BASE));
    for (var file : list(folder.resolve(LATER))) {
      shared = and(shared, read(file));
    }
    return new Kept(shared, held);
  }

  private static Reading.Read and(Reading.Read rows, Reading.Read more) {
    return new Reading.Read(rows.rows().and(more.rows()), rows.names().and(more.names()));
  }

  private static Reading.Read without(Reading.Read read, long customer) {
    var rows = read.rows();
    var left = rows.where(row -> rows.at(Column.USER, row) != customer);
    return new Reading.Read(left, read.names());
  }

  private Reading.Read read(Path file) throws IOException {
    return switch (ShopCsv.read(Files.newInputStream(file), keys)) {
      case Reading.Read read -> read;
      case Reading.Refused(List<CellFault> faults) ->
          throw new IOException(file + ": " + faults.getFirst());
    };
  }

  private List<Path> all() throws IOException {
    var all = new ArrayList<>(List.of(folder.resolve(HELD), folder.resolve(BASE)));
    all.addAll(list(folder.resolve(LATER)));
    return all;
  }

  private static List<Path> list(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.filter(file -> !file.toString().endsWith(".part")).sorted().toList();
    }
  }

  /** False where this form's rows are there already. */
  boolean add(String form, Reading.Read rows) throws IOException {
    var hash = Digests.sha256(form.getBytes(StandardCharsets.UTF_8)).toString();
    var later = list(folder.resolve(LATER));
    if (later.stream().anyMatch(file -> file.toString().endsWith(hash + ".csv"))) {
      return false;
    }
    var name = String.format(Locale.ROOT, "%08d-%s.csv", later.size() + 1, hash);
    write(folder.resolve(LATER).resolve(name), RowText.of(rows.rows(), rows.names()));
    return true;
  }

  void forget(long customer) throws IOException {
    var note = folder.resolve(FORGET).resolve(Long.toString(customer));
    write(note, "");
    finishForgetting(note);
  }

  private void finishForgetting(Path note) throws IOException {
    long customer = Long.parseLong(note.getFileName().toString());
    for (var file : all()) {
      var read = read(file);
      var left = without(read, customer);
      if (left.rows().size() < read.rows().size()) {
        write(file, RowText.of(left.rows(), left.names()));
      }
    }
    Files.delete(note);
  }

  private static void write(Path file, String text) throws IOException {
    WholeFile.write(file, text.getBytes(StandardCharsets.UTF_8));
  }
}
