package dev.artel.cli.run;

import dev.artel.core.values.Seeds;
import dev.artel.core.weights.Dataset;
import dev.artel.learning.data.DataException;
import dev.artel.learning.recommender.rows.CellFault;
import dev.artel.learning.recommender.rows.Interactions;
import dev.artel.learning.recommender.rows.ItemKeys;
import dev.artel.learning.recommender.rows.Reading;
import dev.artel.learning.recommender.rows.ShopCsv;
import dev.artel.node.runfile.RunFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A folder with a CSV file for each shop. */
record ShopFiles(Path folder) {
  /** Among these folders, and what lies in them under {@code ecommerce}. */
  static Optional<ShopFiles> among(Stream<Path> folders) {
    return folders
        .flatMap(folder -> Stream.of(folder, folder.resolve("ecommerce")))
        .filter(folder -> Files.exists(file(folder, 0)))
        .findFirst()
        .map(ShopFiles::new);
  }

  private static Path file(Path folder, int shop) {
    return folder.resolve("shop_" + shop + ".csv");
  }

  String provenance() {
    return "shops' interactions in " + folder.toAbsolutePath().normalize();
  }

  /** All rows of the first so many shops. */
  List<Interactions> rows(int shops, ItemKeys keys) throws IOException {
    var rows = new ArrayList<Interactions>();
    for (int shop = 0; shop < shops; shop++) {
      rows.add(read(file(folder, shop), keys));
    }
    return rows;
  }

  /** The names of its parts are the paradigm's: {@code train} and {@code test}. */
  Map<String, Dataset> of(int shop, RunFile run) throws IOException {
    var plan = ShopPlan.of(run.data());
    var file = file(folder, shop);
    var rows = read(file, keys(run));
    int wanted = plan.train() + plan.test();
    if (rows.size() < wanted) {
      throw new DataException(
          file + " has " + rows.size() + " rows; train and test ask for " + wanted);
    }
    return Map.of(
        "train", rows.range(0, plan.train()).dataset(),
        "test", rows.range(plan.train(), wanted).dataset());
  }

  static ItemKeys keys(RunFile run) {
    return ItemKeys.of(Seeds.of(run.seed(), "catalogue").bytes());
  }

  private static Interactions read(Path file, ItemKeys keys) throws IOException {
    if (!Files.exists(file)) {
      throw new DataException("there is no " + file + ": each party with a shard has one");
    }
    return switch (ShopCsv.read(Files.newInputStream(file), keys)) {
      case Reading.Read read -> read.rows();
      case Reading.Refused refused -> throw new DataException(told(file, refused.faults()));
    };
  }

  private static String told(Path file, List<CellFault> faults) {
    return faults.stream()
        .map(CellFault::toString)
        .collect(Collectors.joining("\n", file + "\n", ""));
  }
}
