package dev.artel.paradigms.committee;

import dev.artel.core.paradigm.TaskFile;
import dev.artel.core.weights.Dataset;
import dev.artel.core.wire.Json;
import dev.artel.core.wire.Tree;
import dev.artel.testkit.sim.Actor;
import dev.artel.testkit.sim.Scenario;
import dev.artel.testkit.sim.StandInData;
import dev.artel.testkit.sim.StandInLearner;
import java.util.HashMap;
import java.util.Map;

/** Committees of some size with the stand-in learner. */
final class CommitteeScenarios {
  static final long COINS = 100_000_000;
  private static final int FEATURES = 4;

  private CommitteeScenarios() {}

  static Scenario committee(int workers, int shufflers, int validators, int rounds) {
    return committee(workers, shufflers, validators, validators, rounds);
  }

  /** With so many expected seats, tau, for the validators. */
  static Scenario committee(int workers, int shufflers, int validators, int tau, int rounds) {
    var scenario =
        Scenario.of(new CommitteeParadigm(), file(workers + shufflers, validators, tau, rounds))
            .with(Actor.of(Requester.ROLE, COINS).with(StandInData.named(validation(rounds))));
    for (int i = 0; i < workers + shufflers; i++) {
      var clean = StandInData.clouds(100 + i, 60, FEATURES);
      var own = i < workers ? clean : StandInData.shuffled(i, clean);
      scenario =
          scenario.with(
              Actor.of(Worker.ROLE, COINS).with(StandInData.named(Map.of(TrainingJobs.DATA, own))));
    }
    return scenario.with(Actor.of(Validator.ROLE, COINS), validators);
  }

  private static Map<String, Dataset> validation(int rounds) {
    var data = new HashMap<String, Dataset>();
    for (int round = 1; round <= rounds; round++) {
      data.put(RequesterJobs.fragmentName(round), StandInData.clouds(round, 40, FEATURES));
    }
    data.put(RequesterJobs.TEST, StandInData.clouds(99, 80, FEATURES));
    return data;
  }

  static TaskFile file(int workers, int validators, int tau, int rounds) {
    var rules =
        """
        {"terms": {"rounds": %d,
          "members": {"maxWorkers": %d, "maxCandidates": %d},
          "stakes": {"tau": %d},
          "lengths": {"recruitFor": 400, "openFor": 400, "drawFor": 400, "seatFor": 200,
            "trainFor": 800, "releaseFor": 400, "evalFor": 400, "revealFor": 400,
            "retention": 1000}},
         "checks": {"epsilon": 1.2}}
        """
            .formatted(rounds, workers, validators, tau);
    return new TaskFile(
        "clouds",
        CommitteeLaw.NAME,
        StandInLearner.model(FEATURES, FEATURES),
        new Tree.Obj(Map.of(), 0),
        "mean",
        Json.parse(rules));
  }
}
