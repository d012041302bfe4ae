package dev.artel.cli.run;

import dev.artel.core.paradigm.Paradigm;
import dev.artel.core.paradigm.Problem;
import dev.artel.core.port.Data;
import dev.artel.core.values.Digests;
import dev.artel.core.values.Hash;
import dev.artel.core.weights.Dataset;
import dev.artel.core.weights.Datasets;
import dev.artel.core.wire.Json;
import dev.artel.learning.data.Corpus;
import dev.artel.learning.data.DataException;
import dev.artel.learning.data.KnownCorpus;
import dev.artel.node.runfile.Cast;
import dev.artel.node.runfile.RunFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who holds which data in a local run: training data divided among those with a shard, fragments
 * and test data for those who judge; test data also for the own figures of those with a shard. The
 * same run file and corpus give the same data, to the byte.
 */
public final class LocalData {
  private static final String TEST = "test";

  private final Map<String, Map<String, Dataset>> byParty = new HashMap<>();
  private final Map<String, Dataset> tests = new HashMap<>();
  private final String provenance;

  private LocalData(String provenance) {
    this.provenance = provenance;
  }

  /** What keeps the data that are on this machine from being divided as a run file asks. */
  public static List<Problem> misfits(RunFile file, Paradigm paradigm, Corpora corpora)
      throws IOException {
    if (file.parties().isEmpty()) {
      return List.of();
    }
    var players = Players.of(file, paradigm.roles());
    try {
      if (ShopPlan.isFor(file.data())) {
        var shops = corpora.shops();
        if (shops.isPresent()) {
          ofShops(file, players, shops.get());
        }
      } else {
        var corpus = corpora.there(KnownCorpus.named(plan(file).source()).orElseThrow());
        corpus.ifPresent(c -> divide(file, players, c));
      }
      return List.of();
    } catch (IllegalArgumentException | DataException e) {
      var line = file.data().line();
      return List.of(new Problem(line, String.valueOf(e.getMessage()), ""));
    }
  }

  static DataPlan plan(RunFile file) {
    return Json.read(file.data(), DataPlan.class);
  }

  /** Each party with a shard has a shop's file. */
  static LocalData ofShops(RunFile file, Players players, ShopFiles shops) throws IOException {
    var data = new LocalData(shops.provenance());
    var holders = holders(players, Cast.Holding.SHARD);
    for (int i = 0; i < holders.size(); i++) {
      data.byParty.put(holders.get(i).name(), shops.of(i, file));
    }
    return data;
  }

  static LocalData divide(RunFile file, Players players, Corpus corpus) {
    var division = new Division(plan(file), file.seed(), corpus);
    var data = new LocalData(corpus.provenance());
    var holders = holders(players, Cast.Holding.SHARD);
    if (!holders.isEmpty()) {
      var shards = division.shards(holders.size());
      for (int i = 0; i < holders.size(); i++) {
        var holder = holders.get(i);
        var own = shards.of(i, holder.name(), holder.cast().fault());
        data.byParty.put(holder.name(), Map.of("train", own));
        data.tests.put(holder.name(), division.test());
      }
    }
    var validation = division.validation();
    holders(players, Cast.Holding.VALIDATION).forEach(p -> data.byParty.put(p.name(), validation));
    return data;
  }

  private static List<Players.Player> holders(Players players, Cast.Holding holding) {
    return players.all().stream().filter(p -> p.cast().data() == holding).toList();
  }

  Data of(String party) {
    var own = byParty.getOrDefault(party, Map.of());
    return name ->
        Optional.ofNullable(own.get(name))
            .or(() -> Optional.ofNullable(tests.get(party)).filter(_ -> name.equals(TEST)));
  }

  String provenance() {
    return provenance;
  }

  /** Of all that anybody holds: a resumed run must have the same. */
  Hash hash() {
    var text = new StringBuilder();
    byParty.keySet().stream()
        .sorted()
        .forEach(
            party -> {
              var own = byParty.getOrDefault(party, Map.of());
              own.keySet().stream()
                  .sorted()
                  .forEach(name -> text.append(hash(party, name, own)).append('\n'));
            });
    return Digests.sha256(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static String hash(String party, String name, Map<String, Dataset> own) {
    var data = Optional.ofNullable(own.get(name)).orElseThrow();
    return party + " " + name + " " + Datasets.hash(data);
  }
}
