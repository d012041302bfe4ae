package dev.artel.cli.task;

import dev.artel.cli.model.LayerExhibit;
import dev.artel.cli.run.Corpora;
import dev.artel.cli.run.DataPlan;
import dev.artel.core.paradigm.Cell;
import dev.artel.core.paradigm.Exhibit;
import dev.artel.core.paradigm.Paradigm;
import dev.artel.core.paradigm.TaskFile;
import dev.artel.core.values.Coins;
import dev.artel.core.weights.ModelSpec;
import dev.artel.core.wire.Json;
import dev.artel.core.wire.Tree;
import dev.artel.learning.data.KnownCorpus;
import dev.artel.learning.model.LocalPlan;
import dev.artel.learning.model.Network;
import dev.artel.learning.model.Networks;
import dev.artel.node.runfile.Cast;
import dev.artel.node.runfile.RunFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a sound task asks for: model, training, data, coins, and what its paradigm says of it. */
public record TaskExhibits(RunFile file, Paradigm paradigm, Corpora corpora) {
  private static final Tree NO_OPTIONS = new Tree.Obj(Map.of(), 0);

  public List<Exhibit> all() {
    var exhibits = new ArrayList<Exhibit>();
    exhibits.add(new Exhibit.Table("Task", List.of("what", "value"), task()));
    exhibits.add(LayerExhibit.table("Layers", network()));
    exhibits.add(file.parties().isEmpty() ? roles() : parties());
    exhibits.addAll(paradigm.review(file.task()));
    return exhibits;
  }

  public Network network() {
    return Networks.of(file.task().model());
  }

  private static List<Cell> row(String what, String value) {
    return List.of(Cell.of(what), Cell.of(value));
  }

  private List<List<Cell>> task() {
    var task = file.task();
    var network = network();
    var rows = new ArrayList<List<Cell>>();
    rows.add(row("name", task.name()));
    rows.add(row("paradigm", task.paradigm()));
    rows.add(row("model", title(task.model())));
    rows.add(
        row("input", LayerExhibit.shape(network.input()) + ", " + network.classes() + " classes"));
    rows.add(row("parameters", grouped(network.parameters())));
    rows.add(row("size", grouped(Float.BYTES * network.parameters()) + " bytes"));
    rows.add(row("training", training(task)));
    rows.add(row("optimiser", optimiser(LocalPlan.of(task.plan()).optimiser())));
    rows.add(row("aggregation", task.aggregation()));
    if (!file.parties().isEmpty()) {
      data(Json.read(file.data(), DataPlan.class), rows);
    }
    return rows;
  }

  private static String title(ModelSpec model) {
    return model.body() instanceof Tree.Obj(Map<String, Tree> fields, int _)
            && fields.get("name") instanceof Tree.Str(String name, int _)
        ? name + ", of the " + model.family()
        : model.family();
  }

  private static String grouped(long number) {
    return String.format(Locale.ROOT, "%,d", number).replace(',', ' ');
  }

  private static String training(TaskFile task) {
    var plan = LocalPlan.of(task.plan());
    var epochs = plan.epochs() == 1 ? "1 epoch" : plan.epochs() + " epochs";
    var way = plan.mu() > 0 ? ", FedProx, mu " + plan.mu() : "";
    return epochs + " a round, batches of " + plan.batch() + way;
  }

  private static String optimiser(LocalPlan.Optimiser optimiser) {
    return switch (optimiser) {
      case LocalPlan.Sgd sgd ->
          "SGD, learning rate " + sgd.learningRate() + ", momentum " + sgd.momentum();
      case LocalPlan.Adam adam -> "Adam, learning rate " + adam.learningRate();
    };
  }

  private void data(DataPlan plan, List<List<Cell>> rows) {
    long shards =
        file.parties().stream()
            .filter(cast -> cast.data() == Cast.Holding.SHARD)
            .mapToLong(Cast::count)
            .sum();
    var corpus = KnownCorpus.named(plan.source()).orElseThrow();
    rows.add(row("data", plan.source()));
    rows.add(row("", corpora.place(corpus).map(place -> "in " + place).orElseGet(corpus::way)));
    rows.add(
        row("shards", shards + ", of " + grouped(plan.train()) + " samples, " + plan.partition()));
    rows.add(row("fragments", plan.fragments() + ", of " + grouped(plan.fragment()) + " samples"));
    rows.add(row("test samples", grouped(plan.test())));
  }

  private Exhibit parties() {
    var rows = new ArrayList<List<Cell>>();
    for (var cast : file.parties()) {
      var stake = paradigm.stake(file.task(), cast.role(), cast.options());
      rows.add(
          List.of(
              Cell.of(cast.name().isEmpty() ? cast.role() : cast.name()),
              Cell.of(cast.role()),
              Cell.of(cast.count()),
              Cell.of(cast.coins()),
              Cell.of(stake),
              Cell.of(cast.coins().minus(stake))));
    }
    return new Exhibit.Table(
        "Parties, and the coins of each",
        List.of("name", "role", "count", "has", "locks", "left"),
        rows);
  }

  private Exhibit roles() {
    var rows = new ArrayList<List<Cell>>();
    for (var role : paradigm.roles()) {
      Coins stake = paradigm.stake(file.task(), role, NO_OPTIONS);
      rows.add(List.of(Cell.of(role), Cell.of(stake)));
    }
    return new Exhibit.Table("Coins that each locks", List.of("role", "locks"), rows);
  }
}
