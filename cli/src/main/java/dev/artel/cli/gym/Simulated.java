package dev.artel.cli.gym;

import dev.artel.cli.run.Holdings;
import dev.artel.cli.run.Players;
import dev.artel.core.paradigm.Attack;
import dev.artel.core.paradigm.Gambit;
import dev.artel.core.paradigm.Paradigm;
import dev.artel.core.port.Data;
import dev.artel.core.port.Learner;
import dev.artel.core.values.Address;
import dev.artel.core.values.Digests;
import dev.artel.core.values.Seeds;
import dev.artel.core.weights.Dataset;
import dev.artel.core.wire.Json;
import dev.artel.node.MemoLearner;
import dev.artel.node.runfile.Cast;
import dev.artel.node.runfile.Mentions;
import dev.artel.node.runfile.RunFile;
import dev.artel.testkit.sim.Actor;
import dev.artel.testkit.sim.Ending;
import dev.artel.testkit.sim.Ground;
import dev.artel.testkit.sim.Scenario;
import dev.artel.testkit.sim.StandInData;
import dev.artel.testkit.sim.StandInLearner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The simulation, with the stand-in learner on clouds of points. Wraps of content keys are stood in
 * for as well: real ones take most of the time, and no gambit forges one.
 */
final class Simulated implements Stage {
  private static final int FEATURES = 10;
  private static final int FRAGMENT = 300;
  private static final int TEST = 400;
  private static final String TRAIN = "train";
  private static final String TEST_NAME = "test";

  /**
   * An arena's data.
   *
   * @param shard samples of each party that has any
   * @param alike whether all see as much of each class
   */
  record Clouds(int shard, boolean alike) {
    static Clouds defaults() {
      return new Clouds(60, false);
    }
  }

  private final Paradigm paradigm;
  private final Learner learner = new MemoLearner(new StandInLearner());

  Simulated(Paradigm paradigm) {
    this.paradigm = paradigm;
  }

  @Override
  public Outcome play(RunFile named) {
    var places = Played.places(named);
    var nobody = stage(named);
    var names = Players.of(named, paradigm.roles()).all();
    var addresses = new HashMap<String, Address>();
    for (int i = 0; i < names.size(); i++) {
      addresses.put(names.get(i).name(), nobody.address(i));
    }
    var file = new Mentions(addresses).resolve(named);
    var empty = stage(file).with(learner);
    var gang = Played.gang(file).stream().map(empty::address).toList();
    var attack = attack(file, gang);
    var scenario = empty;
    for (int i = 0; i < places.size(); i++) {
      var cast = places.get(i);
      var own = cast.isHonest() ? Attack.NONE : attack;
      scenario =
          scenario.with(new Actor(cast.role(), cast.coins(), cast.options(), data(file, i), own));
    }
    return outcome(file, scenario.run());
  }

  private Scenario stage(RunFile file) {
    return Scenario.of(paradigm, file.task()).seed(file.seed()).with(Ground.Seals.STAND_IN);
  }

  private Optional<Gambit> gambit(Cast cast) {
    return paradigm.gambits().stream().filter(g -> g.name().equals(cast.attack())).findFirst();
  }

  private Attack attack(RunFile file, List<Address> gang) {
    return file.parties().stream()
        .flatMap(cast -> gambit(cast).stream())
        .findFirst()
        .map(gambit -> gambit.plot().by(gang))
        .orElse(Attack.NONE);
  }

  /** Names of one party share its data. */
  private Data data(RunFile file, int place) {
    var cast = Played.places(file).get(place);
    boolean shared =
        gambit(cast).filter(g -> g.gang().against() == Gambit.Against.UNITED).isPresent();
    int owner = shared ? Played.gang(file).getFirst() : place;
    return switch (cast.data()) {
      case NONE -> _ -> Optional.empty();
      case SHARD -> name -> name.equals(TRAIN) ? Optional.of(shard(file, owner)) : Optional.empty();
      case VALIDATION ->
          name -> Optional.of(clouds(file.seed(), name.equals(TEST_NAME) ? TEST : FRAGMENT, name));
    };
  }

  /**
   * Unless all are alike, half of it of two classes that others see less of, so that every worker
   * contributes.
   */
  private static Dataset shard(RunFile file, int owner) {
    int kinds = FEATURES / 2;
    var clouds = Json.read(file.data(), Clouds.class);
    long seed = Seeds.number(file.seed(), "shard", owner);
    if (clouds.alike()) {
      // Turned on each time, for a member holds back one row in ten: of every class some.
      return StandInData.clouds(seed, clouds.shard(), FEATURES, i -> (i + i / FEATURES) % FEATURES);
    }
    return StandInData.clouds(
        seed,
        clouds.shard(),
        FEATURES,
        i -> i % 2 == 0 ? i / 2 % FEATURES : owner % kinds + kinds * (i / 2 % 2));
  }

  private static Dataset clouds(long seed, int samples, String name) {
    return StandInData.clouds(Seeds.number(seed, "judge", name), samples, FEATURES);
  }

  private Outcome outcome(RunFile file, Ending ending) {
    var addresses =
        IntStream.range(0, Played.places(file).size()).mapToObj(ending::address).toList();
    var rows = ending.allRows().toString().getBytes(StandardCharsets.UTF_8);
    try {
      var sealings =
          IntStream.range(0, addresses.size()).mapToObj(i -> ending.tools(i).sealing()).toList();
      var tools = ending.tools(0);
      var holdings = Holdings.of(paradigm, ending.view(0), tools.store(), sealings);
      return new Played(paradigm, file, addresses, ending.view(0), tools, holdings)
          .outcome(party -> ending.refusals(addresses.indexOf(party)), Digests.sha256(rows));
    } catch (IOException e) {
      throw new UncheckedIOException("a store in memory has no disk to break", e);
    } catch (InterruptedException e) {
      throw new IllegalStateException("the stand-in is never interrupted", e);
    }
  }
}
