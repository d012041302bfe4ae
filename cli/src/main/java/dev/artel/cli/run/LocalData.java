package dev.artel.cli.run;

import dev.artel.core.paradigm.Paradigm;
import dev.artel.core.paradigm.Problem;
import dev.artel.core.port.Data;
import dev.artel.core.values.Digests;
import dev.artel.core.values.Hash;
import dev.artel.core.values.Seeds;
import dev.artel.core.weights.Dataset;
import dev.artel.core.weights.Datasets;
import dev.artel.core.wire.Json;
import dev.artel.learning.data.Corpus;
import dev.artel.learning.data.DataException;
import dev.artel.learning.data.KnownCorpus;
import dev.artel.learning.data.LabelFault;
import dev.artel.learning.data.Labelled;
import dev.artel.learning.data.Partition;
import dev.artel.node.runfile.Cast;
import dev.artel.node.runfile.RunFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Who holds which data in a local run: training data divided among those with a shard, fragments
 * and test data for those who judge. The same run file and corpus give the same data, to the byte.
 */
public final class LocalData {
  private final Map<String, Map<String, Dataset>> byParty = new HashMap<>();
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
    var corpus = corpora.there(KnownCorpus.named(plan(file).source()).orElseThrow());
    try {
      corpus.ifPresent(c -> divide(file, Players.of(file, paradigm.roles()), c));
      return List.of();
    } catch (IllegalArgumentException | DataException e) {
      var line = file.data().line();
      return List.of(new Problem(line, String.valueOf(e.getMessage()), ""));
    }
  }

  static DataPlan plan(RunFile file) {
    return Json.read(file.data(), DataPlan.class);
  }

  static LocalData divide(RunFile file, Players players, Corpus corpus) {
    var plan = plan(file);
    var order = shuffled(corpus.train().samples(), file.seed());
    int aside = plan.fragments() * plan.fragment();
    if (aside + plan.train() > order.length) {
      throw new IllegalArgumentException(
          "the data have "
              + order.length
              + " training samples; train and the fragments ask for "
              + (aside + plan.train()));
    }
    var data = new LocalData(corpus.provenance());
    data.deal(file, players, corpus.train().select(range(order, aside, plan.train())));
    var validation = new HashMap<String, Dataset>();
    for (int i = 0; i < plan.fragments(); i++) {
      var rows = range(order, i * plan.fragment(), plan.fragment());
      validation.put("fragment/" + (i + 1), corpus.train().select(rows).dataset());
    }
    validation.put("test", corpus.test().first(plan.test()).dataset());
    players.all().stream()
        .filter(p -> p.cast().data() == Cast.Holding.VALIDATION)
        .forEach(p -> data.byParty.put(p.name(), validation));
    return data;
  }

  private void deal(RunFile file, Players players, Labelled train) {
    var holders =
        players.all().stream().filter(p -> p.cast().data() == Cast.Holding.SHARD).toList();
    if (holders.isEmpty()) {
      return;
    }
    var parts =
        Partition.named(plan(file).partition())
            .split(train.labels(), holders.size(), Seeds.number(file.seed(), "partition"));
    for (int i = 0; i < holders.size(); i++) {
      var holder = holders.get(i);
      var fault = LabelFault.named(holder.cast().fault());
      long seed = Seeds.number(file.seed(), "fault", holder.name());
      var own = fault.spoil(train.select(parts.get(i)), seed);
      byParty.put(holder.name(), Map.of("train", own.dataset()));
    }
  }

  private static int[] shuffled(int size, long seed) {
    var random = new SplittableRandom(Seeds.number(seed, "order"));
    var order = new int[size];
    for (int i = 0; i < size; i++) {
      int j = random.nextInt(i + 1);
      order[i] = order[j];
      order[j] = i;
    }
    return order;
  }

  private static int[] range(int[] order, int from, int count) {
    return Arrays.copyOfRange(order, from, from + count);
  }

  Data of(String party) {
    var own = byParty.getOrDefault(party, Map.of());
    return name -> Optional.ofNullable(own.get(name));
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
