package dev.artel.console.shop;

import dev.artel.core.values.Digests;
import dev.artel.learning.recommender.rows.CellFault;
import dev.artel.learning.recommender.rows.Column;
import dev.artel.learning.recommender.rows.Interactions;
import dev.artel.learning.recommender.rows.ItemKeys;
import dev.artel.learning.recommender.rows.Names;
import dev.artel.learning.recommender.rows.Reading;
import dev.artel.learning.recommender.rows.ShopCsv;
import dev.artel.node.WholeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A shop's rows on its own disk: the file it began with, and one for each contribution, named by
 * the hash of its form's number, so that a form counts once for good. A customer to be forgotten is
 * noted first: what a crash interrupts is done at the next start.
 */
final class RowFiles {
  private static final String BASE = "rows.csv";
  private static final String LATER = "contributions";
  private static final String FORGET = "forget";

  private final Path folder;
  private final ItemKeys keys;

  private RowFiles(Path folder, ItemKeys keys) {
    this.folder = folder;
    this.keys = keys;
  }

  /**
   * @param first copied on the first start
   */
  static RowFiles open(Path folder, Path first, ItemKeys keys) throws IOException {
    Files.createDirectories(folder.resolve(LATER));
    Files.createDirectories(folder.resolve(FORGET));
    var files = new RowFiles(folder, keys);
    if (!Files.exists(folder.resolve(BASE))) {
      write(folder.resolve(BASE), Files.readString(first, StandardCharsets.UTF_8));
    }
    for (var note : list(folder.resolve(FORGET))) {
      files.finishForgetting(note);
    }
    return files;
  }

  Reading.Read read() throws IOException {
    var rows = Interactions.NONE;
    var names = Names.NONE;
    for (var file : all()) {
      var part = read(file);
      rows = rows.and(part.rows());
      names = names.and(part.names());
    }
    return new Reading.Read(rows, names);
  }

  private Reading.Read read(Path file) throws IOException {
    return switch (ShopCsv.read(Files.newInputStream(file), keys)) {
      case Reading.Read read -> read;
      case Reading.Refused(List<CellFault> faults) ->
          throw new IOException(file + ": " + faults.getFirst());
    };
  }

  private List<Path> all() throws IOException {
    var all = new ArrayList<>(List.of(folder.resolve(BASE)));
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
    var file = folder.resolve(LATER).resolve(hash + ".csv");
    if (Files.exists(file)) {
      return false;
    }
    write(file, RowText.of(rows.rows(), rows.names()));
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
      var rows = read.rows();
      var left = rows.where(row -> rows.at(Column.USER, row) != customer);
      if (left.size() < rows.size()) {
        write(file, RowText.of(left, read.names()));
      }
    }
    Files.delete(note);
  }

  private static void write(Path file, String text) throws IOException {
    WholeFile.write(file, text.getBytes(StandardCharsets.UTF_8));
  }
}
