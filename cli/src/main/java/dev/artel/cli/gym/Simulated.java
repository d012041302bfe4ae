package dev.artel.cli.gym;

import dev.artel.core.law.CommonRow;
import dev.artel.core.paradigm.Attack;
import dev.artel.core.paradigm.Gambit;
import dev.artel.core.paradigm.Model;
import dev.artel.core.paradigm.Paradigm;
import dev.artel.core.port.Data;
import dev.artel.core.values.Address;
import dev.artel.core.values.Coins;
import dev.artel.core.values.Digests;
import dev.artel.core.values.Seeds;
import dev.artel.core.weights.Dataset;
import dev.artel.core.weights.Decoded;
import dev.artel.core.weights.Updates;
import dev.artel.node.report.KeptModel;
import dev.artel.node.runfile.Cast;
import dev.artel.node.runfile.RunFile;
import dev.artel.testkit.sim.Actor;
import dev.artel.testkit.sim.Ending;
import dev.artel.testkit.sim.Scenario;
import dev.artel.testkit.sim.StandInData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A run file played in the simulation, with the stand-in learner on clouds of points. */
final class Simulated {
  private static final int FEATURES = 10;
  private static final int SHARD = 60;
  private static final int FRAGMENT = 300;
  private static final int TEST = 400;
  private static final String TEST_NAME = "test";

  private final Paradigm paradigm;
  private final RunFile file;
  private final List<Cast> places;

  private Simulated(Paradigm paradigm, RunFile file) {
    this.paradigm = paradigm;
    this.file = file;
    this.places =
        file.parties().stream()
            .flatMap(cast -> Collections.nCopies(cast.count(), cast).stream())
            .toList();
  }

  static Outcome of(Paradigm paradigm, RunFile file) {
    return new Simulated(paradigm, file).outcome();
  }

  private Outcome outcome() {
    var empty = Scenario.of(paradigm, file.task()).seed(file.seed());
    var gang =
        rogues().stream().filter(i -> !places.get(i).isHonest()).map(empty::address).toList();
    var scenario = empty;
    for (int i = 0; i < places.size(); i++) {
      scenario = scenario.with(actor(i, gang));
    }
    return outcome(scenario.run());
  }

  private List<Integer> rogues() {
    return IntStream.range(0, places.size())
        .filter(i -> Arena.isRogue(places.get(i)))
        .boxed()
        .toList();
  }

  private Actor actor(int place, List<Address> gang) {
    var cast = places.get(place);
    return new Actor(cast.role(), cast.coins(), cast.options(), data(place), attack(cast, gang));
  }

  private Optional<Gambit> gambit(Cast cast) {
    return paradigm.gambits().stream().filter(g -> g.name().equals(cast.attack())).findFirst();
  }

  private Attack attack(Cast cast, List<Address> gang) {
    return gambit(cast).map(gambit -> gambit.plot().by(gang)).orElse(Attack.NONE);
  }

  /** Names of one party share its data. */
  private Data data(int place) {
    var cast = places.get(place);
    boolean shared =
        gambit(cast).filter(g -> g.gang().against() == Gambit.Against.UNITED).isPresent();
    int owner = shared ? rogues().getFirst() : place;
    return switch (cast.data()) {
      case NONE -> _ -> Optional.empty();
      case SHARD -> _ -> Optional.of(shard(owner));
      case VALIDATION ->
          name -> Optional.of(clouds(name.equals(TEST_NAME) ? TEST : FRAGMENT, "judge", name));
    };
  }

  /** Half of it of two classes that others see less of, so that every worker contributes. */
  private Dataset shard(int owner) {
    int kinds = FEATURES / 2;
    return StandInData.clouds(
        Seeds.number(file.seed(), "shard", owner),
        SHARD,
        FEATURES,
        i -> i % 2 == 0 ? i / 2 % FEATURES : owner % kinds + kinds * (i / 2 % 2));
  }

  private Dataset clouds(int samples, Object... path) {
    return StandInData.clouds(Seeds.number(file.seed(), path), samples, FEATURES);
  }

  private Outcome outcome(Ending ending) {
    var gains = new ArrayList<Outcome.Gain>();
    for (int i = 0; i < places.size(); i++) {
      var cast = places.get(i);
      gains.add(new Outcome.Gain(cast.role(), Arena.isRogue(cast), ending.gain(i)));
    }
    var burnt =
        ending.rows().scan(CommonRow.PURSES).stream()
            .map(CommonRow.Purse::burnt)
            .reduce(Coins.ZERO, Coins::plus);
    return new Outcome(
        gains,
        ending.isOver(),
        ending.isConserved() && ending.isReplicated(),
        ending.view(0).journal().find(Model.PATH, Model.class).isPresent(),
        metric(ending),
        burnt.units(),
        ending.refusals(),
        Digests.sha256(ending.allRows().toString().getBytes(StandardCharsets.UTF_8)),
        paradigm.exhibits(ending.view(0)));
  }

  private double metric(Ending ending) {
    var learner = ending.tools(0).learner();
    var model = file.task().model();
    try {
      var kept = KeptModel.read(ending.view(0), ending.tools(0));
      var test = ending.tools(0).data().find(TEST_NAME).orElseThrow();
      return kept.isPresent()
              && Updates.decode(kept.get(), learner.layout(model)) instanceof Decoded.Sound(var w)
          ? learner.evaluate(model, w, test).metric().toReal()
          : 0;
    } catch (IOException e) {
      throw new UncheckedIOException("a store in memory has no disk to break", e);
    } catch (InterruptedException e) {
      throw new IllegalStateException("the stand-in is never interrupted", e);
    }
  }
}
