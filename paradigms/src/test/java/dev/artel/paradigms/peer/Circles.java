package dev.artel.paradigms.peer;

import dev.artel.core.paradigm.TaskFile;
import dev.artel.core.values.Address;
import dev.artel.core.weights.Dataset;
import dev.artel.core.wire.Json;
import dev.artel.core.wire.Tree;
import dev.artel.testkit.sim.Actor;
import dev.artel.testkit.sim.Ending;
import dev.artel.testkit.sim.Ground;
import dev.artel.testkit.sim.Scenario;
import dev.artel.testkit.sim.StandInData;
import dev.artel.testkit.sim.StandInLearner;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Circles of peers in the simulation; actor 0 is the requester, 1 and on are the members. */
final class Circles {
  static final int FEATURES = 4;
  static final long COINS = 1_000_000;

  private static final String NO_FIELDS = "{}";

  private Circles() {}

  static Scenario rounds(long seed, int members, int rounds) {
    return of(
        seed,
        members,
        "\"pace\": {\"rounds\": %d, \"roundFor\": 400, \"recruitFor\": 400}, \"pay\": 100"
            .formatted(rounds));
  }

  static Scenario latest(long seed, int members, int seconds) {
    return of(
        seed,
        members,
        "\"mode\": \"LATEST\", \"pace\": {\"runFor\": %d, \"recruitFor\": 400}".formatted(seconds));
  }

  static Scenario of(long seed, int members, String terms) {
    return of(seed, members, terms, NO_FIELDS);
  }

  /** All members are listed, and begin together. */
  static Scenario of(long seed, int members, String terms, String checks) {
    return of(seed, members, members, terms, checks);
  }

  /** They begin when so many are there. */
  static Scenario of(long seed, int members, int least, String terms, String checks) {
    var empty = Scenario.of(new PeerParadigm(), file("[]", least, terms, checks)).seed(seed);
    var listed =
        IntStream.rangeClosed(1, members)
            .mapToObj(empty::address)
            .map(Address::toString)
            .collect(Collectors.joining("\", \"", "[\"", "\"]"));
    var scenario =
        Scenario.of(new PeerParadigm(), file(listed, least, terms, checks))
            .seed(seed)
            .with(Ground.Seals.STAND_IN)
            .with(Actor.of(Peer.REQUESTER, COINS));
    for (int i = 1; i <= members; i++) {
      scenario = scenario.with(member(rows(i)));
    }
    return scenario;
  }

  static Actor member(Dataset rows) {
    var test = StandInData.clouds(99, 80, FEATURES);
    return Actor.of(Peer.MEMBER, COINS).with(StandInData.named(Map.of("rows", rows, "test", test)));
  }

  /** So few that they learn more together. */
  static Dataset rows(int owner) {
    return rows(owner, 40);
  }

  static Dataset rows(int owner, int count) {
    return StandInData.clouds(100 + owner, count, FEATURES);
  }

  static TaskFile file(String listed, int least, String terms, String checks) {
    var rules =
        """
        {"terms": {"members": {"listed": %s, "minMembers": %d, "maxMembers": %d}, %s},
         "checks": %s}
        """
            .formatted(listed, least, least + 2, terms, checks);
    return new TaskFile(
        "clouds",
        PeerLaw.NAME,
        StandInLearner.model(FEATURES, FEATURES),
        new Tree.Obj(Map.of(), 0),
        "mean",
        Json.parse(rules));
  }

  static List<PeerEvent.ModelAveraged> reports(Ending ending) {
    return new History(ending.rows(), ending.task()).reports();
  }
}
