package dev.artel.cli.gym;

import static dev.artel.node.report.ExhibitTrees.list;
import static dev.artel.node.report.ExhibitTrees.object;
import static dev.artel.node.report.ExhibitTrees.text;

import dev.artel.cli.CliException;
import dev.artel.cli.ExitCode;
import dev.artel.cli.run.Rehearsal;
import dev.artel.core.paradigm.Gambit;
import dev.artel.core.paradigm.Paradigm;
import dev.artel.core.port.Progress;
import dev.artel.core.wire.Nearest;
import dev.artel.core.wire.Tree;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The gym's door: which gambits there are, and playing them. */
public final class Lobby {
  private final long seed;
  private final boolean real;
  private final List<Gym> gyms;

  private Lobby(long seed, boolean real, Function<Paradigm, Stage> stages) {
    this.seed = seed;
    this.real = real;
    var suffix = real ? ".real" : "";
    this.gyms =
        Arena.all(suffix).stream()
            .map(arena -> new Gym(arena.seed(seed), stages.apply(arena.paradigm())))
            .toList();
  }

  /**
   * In the simulation.
   *
   * @param seed of keys, data and delays
   */
  public static Lobby simulated(long seed) {
    return new Lobby(seed, false, Simulated::new);
  }

  /**
   * On this machine, with real training, in real time.
   *
   * @param seed of keys and data
   */
  public static Lobby real(long seed, Rehearsal rehearsal, Progress progress) {
    return new Lobby(seed, true, paradigm -> new Real(paradigm, rehearsal, progress));
  }

  public Bouts playAll() {
    return new Bouts(seed, real ? bouts(bouts()) : bouts(bouts().parallel()));
  }

  /** A name that nobody knows is answered with those nearest to it. */
  public Bouts play(String name) {
    if (gambits().noneMatch(g -> g.name().equals(name))) {
      var known = gambits().map(Gambit::name).toList();
      throw new CliException(
          ExitCode.USAGE, "there is no attack \"" + name + "\": " + Nearest.remedy(name, known));
    }
    var bouts = bouts(bouts().filter(bout -> bout.gambit().name().equals(name)));
    if (bouts.isEmpty()) {
      throw new CliException(
          ExitCode.USAGE, "\"" + name + "\" needs the simulation: play it without --real");
    }
    return new Bouts(seed, bouts);
  }

  /** Yet to be played. */
  private record Call(Gym gym, Gambit gambit) {}

  private Stream<Call> bouts() {
    return gyms.stream()
        .flatMap(gym -> gym.gambits().stream().map(gambit -> new Call(gym, gambit)))
        .filter(call -> !real || call.gym().isPlayableForReal(call.gambit()));
  }

  private static List<Bout> bouts(Stream<Call> calls) {
    return calls.map(call -> call.gym().play(call.gambit())).toList();
  }

  private Stream<Gambit> gambits() {
    return gyms.stream().flatMap(gym -> gym.gambits().stream());
  }

  public List<String> lines() {
    return gambits()
        .flatMap(
            g ->
                Stream.of(
                    g.name() + " (" + Bouts.gang(g) + ")",
                    "    " + g.claim().deed(),
                    "    " + g.claim().expected() + ": " + g.claim().defence()))
        .toList();
  }

  public Tree tree() {
    return list(
        gambits().toList(),
        g ->
            object(
                "attack", text(g.name()),
                "threat", text(g.claim().threat()),
                "attackers", text(Bouts.gang(g)),
                "deed", text(g.claim().deed()),
                "defence", text(g.claim().defence()),
                "expected", text(g.claim().expected().name())));
  }
}
