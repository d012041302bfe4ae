package dev.artel.bench.robust;

import dev.artel.core.values.Micros;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Every rule with and without the gate, under every sabotage, in every field. */
record Experiment(List<Field> fields, List<String> rules) {
  /** How the honest ones fare alone by the plain mean, without any check. */
  static final String BASELINE = "mean";

  /** A way to divide the data, and the checks that are fit for it. */
  record Field(String partition, World world, Trial.Gate gate) {
    private List<Trial.Gate> gates() {
      return List.of(Trial.Gate.OPEN, gate);
    }
  }

  Experiment {
    fields = List.copyOf(fields);
    rules = List.copyOf(rules);
  }

  private record Plan(Field field, Trial trial) {
    Cell run() throws IOException, InterruptedException {
      Micros accuracy = trial.run();
      return new Cell(
          field.partition(), trial.sabotage(), trial.rule(), trial.gate().closed(), accuracy);
    }
  }

  /** In one order, whatever the number of threads. */
  List<Cell> run(int threads, Consumer<Cell> done) throws InterruptedException {
    try (var pool = Executors.newFixedThreadPool(threads)) {
      var cells = new ArrayList<Future<Cell>>();
      for (var plan : plans()) {
        cells.add(
            pool.submit(
                () -> {
                  var cell = plan.run();
                  done.accept(cell);
                  return cell;
                }));
      }
      var all = new ArrayList<Cell>();
      for (var cell : cells) {
        all.add(cell.get());
      }
      return all;
    } catch (ExecutionException e) {
      throw new IllegalStateException("a trial failed", e.getCause());
    }
  }

  private List<Plan> plans() {
    var plans = new ArrayList<Plan>();
    for (var field : fields) {
      for (var gate : field.gates()) {
        plans.add(plan(field, BASELINE, gate, Sabotage.NOBODY));
      }
    }
    for (var rule : rules) {
      for (var field : fields) {
        for (var gate : field.gates()) {
          Sabotage.ATTACKS.forEach(sabotage -> plans.add(plan(field, rule, gate, sabotage)));
        }
      }
    }
    return plans;
  }

  private static Plan plan(Field field, String rule, Trial.Gate gate, Sabotage sabotage) {
    return new Plan(field, new Trial(field.world(), rule, gate, sabotage));
  }
}
