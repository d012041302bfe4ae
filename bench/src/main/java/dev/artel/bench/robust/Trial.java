package dev.artel.bench.robust;

import dev.artel.core.paradigm.Model;
import dev.artel.core.paradigm.TaskFile;
import dev.artel.core.port.Data;
import dev.artel.core.port.Fetched;
import dev.artel.core.seal.Label;
import dev.artel.core.values.Micros;
import dev.artel.core.weights.Dataset;
import dev.artel.core.weights.Decoded;
import dev.artel.core.weights.Update;
import dev.artel.core.weights.Updates;
import dev.artel.core.wire.Json;
import dev.artel.paradigms.committee.CommitteeParadigm;
import dev.artel.testkit.sim.Actor;
import dev.artel.testkit.sim.Ending;
import dev.artel.testkit.sim.Scenario;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One whole committee task, simulated on the real law, seals and verdicts, and the accuracy of the
 * model that its requester ends up with.
 *
 * @param gate the checks, as they stand in the task file
 */
record Trial(World world, String rule, Gate gate, Sabotage sabotage) {
  private static final long COINS = 100_000_000;

  /** All honest seats judge alike, to the bit: one stands for all. */
  private static final int VALIDATORS = 1;

  private static final long LARGEST = 1L << 28;

  /** The checks of a committee, or none of them: then all that opens is accepted. */
  record Gate(String checks, boolean closed) {
    static final Gate OPEN = new Gate("\"epsilon\": 900000, \"copyDistance\": 0", false);

    /** The loss on the fragment against the starting model's, and the length of what is added. */
    static Gate of(double epsilon, double maxNorm) {
      var text =
          "\"epsilon\": %s, \"relative\": true, \"maxNorm\": %s, \"relativeNorm\": true"
              .formatted(epsilon, maxNorm);
      return new Gate(text, true);
    }
  }

  /** Zero where there is no model, as every update was refused in every round. */
  Micros run() throws IOException, InterruptedException {
    var ending = scenario().run();
    if (!ending.isOver() || !ending.isConserved()) {
      throw new IllegalStateException("no sound ending: " + ending);
    }
    var kept = ending.view(0).journal().find(Model.PATH, Model.class);
    if (kept.isEmpty()) {
      return Micros.ZERO;
    }
    var task = world.task();
    var model = open(ending, kept.get());
    return task.learner().evaluate(task.model(), model, world.exam().test()).metric();
  }

  private Scenario scenario() {
    var scenario =
        Scenario.of(new CommitteeParadigm(), file())
            .with(world.task().learner())
            .with(Actor.of("requester", COINS).with(validation()))
            .seed(world.exam().seed());
    for (int i = 0; i < workers(); i++) {
      scenario = scenario.with(i < world.honest() ? honest(i) : attacker(i - world.honest()));
    }
    return scenario.with(Actor.of("validator", COINS), VALIDATORS);
  }

  private int workers() {
    return sabotage == Sabotage.NOBODY ? world.honest() : world.parts().size();
  }

  private Actor honest(int place) {
    return worker(world.parts().get(place));
  }

  private Actor attacker(int place) {
    boolean flips = sabotage == Sabotage.FLIPPED_LABELS;
    var own = flips ? world.flipped() : world.parts().subList(world.honest(), workers());
    var poison = sabotage.poison(place, world.exam().seed());
    return worker(own.get(place)).with(new Poisoner(poison));
  }

  private static Actor worker(Dataset own) {
    return Actor.of("worker", COINS).with(named(Map.of("train", own)));
  }

  private Data validation() {
    var data = new HashMap<String, Dataset>();
    for (int round = 1; round <= world.rounds(); round++) {
      data.put("fragment/" + round, world.fragments().get(round - 1));
    }
    return named(data);
  }

  private static Data named(Map<String, Dataset> data) {
    return name -> Optional.ofNullable(data.get(name));
  }

  private TaskFile file() {
    var rules =
        """
        {"terms": {"rounds": %d, "maxVoidRounds": %d,
          "members": {"maxWorkers": %d, "minCandidates": 1, "maxCandidates": %d, "minSeats": 1},
          "scoring": {"contribution": "NONE"},
          "lengths": {"recruitFor": 400, "openFor": 400, "drawFor": 400, "seatFor": 200,
            "trainFor": 800, "releaseFor": 400, "evalFor": 400, "revealFor": 400,
            "retention": 1000}},
         "checks": {%s}}
        """;
    var text =
        String.format(
            Locale.ROOT,
            rules,
            world.rounds(),
            world.rounds(),
            workers(),
            VALIDATORS,
            gate.checks());
    var task = world.task();
    return new TaskFile(
        "robust rules", "committee", task.model(), task.plan(), rule, Json.parse(text));
  }

  private Update open(Ending ending, Model kept) throws IOException {
    var tools = ending.tools(0);
    var label = new Label(ending.task(), ending.address(0), Model.PATH);
    var key = tools.sealing().derive(label, kept.hash());
    if (tools.store().fetch(kept.sealed(), LARGEST) instanceof Fetched.Found(var cipher)
        && Updates.decode(
                tools.sealing().open(cipher.read(LARGEST), key, label).orElseThrow(),
                world.task().learner().layout(world.task().model()))
            instanceof Decoded.Sound(var update)) {
      return update;
    }
    throw new IOException("the finished model " + kept.sealed() + " cannot be opened");
  }
}
