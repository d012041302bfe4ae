package dev.artel.cli.gym;

import static dev.artel.node.report.ExhibitTrees.list;
import static dev.artel.node.report.ExhibitTrees.object;
import static dev.artel.node.report.ExhibitTrees.text;

import dev.artel.cli.CliException;
import dev.artel.cli.ExitCode;
import dev.artel.core.paradigm.Gambit;
import dev.artel.core.wire.Nearest;
import dev.artel.core.wire.Tree;
import java.util.List;
import java.util.stream.Stream;

/** The gym's door: which gambits there are, and playing them. */
public final class Lobby {
  private final List<Arena> arenas;

  /**
   * @param seed of keys, data and delays
   */
  public Lobby(long seed) {
    this.arenas = Arena.all().stream().map(arena -> arena.seed(seed)).toList();
  }

  public Bouts playAll() {
    return play(gambits().map(Gambit::name).toList());
  }

  /** A name that nobody knows is answered with those nearest to it. */
  public Bouts play(String name) {
    var known = gambits().map(Gambit::name).toList();
    if (!known.contains(name)) {
      throw new CliException(
          ExitCode.USAGE, "there is no attack \"" + name + "\": " + Nearest.remedy(name, known));
    }
    return play(List.of(name));
  }

  private Bouts play(List<String> names) {
    return new Bouts(arenas.stream().flatMap(arena -> play(arena, names).stream()).toList());
  }

  private static List<Bout> play(Arena arena, List<String> names) {
    var wanted = arena.paradigm().gambits().stream().filter(g -> names.contains(g.name())).toList();
    return new Gym(arena).play(wanted);
  }

  private Stream<Gambit> gambits() {
    return arenas.stream().flatMap(arena -> arena.paradigm().gambits().stream());
  }

  public List<String> lines() {
    return gambits()
        .flatMap(
            g ->
                List.of(
                    g.name() + " (" + Bouts.gang(g) + ")",
                    "    " + g.claim().deed(),
                    "    " + g.claim().expected() + ": " + g.claim().defence())
                    .stream())
        .toList();
  }

  public Tree tree() {
    return list(
        gambits().toList(),
        g ->
            object(
                "attack", text(g.name()),
                "attackers", text(Bouts.gang(g)),
                "deed", text(g.claim().deed()),
                "defence", text(g.claim().defence()),
                "expected", text(g.claim().expected().name())));
  }

  static String against(Gambit gambit) {
    return switch (gambit.gang().against()) {
      case AWAY -> "staying away";
      case HONEST -> "being honest";
      case UNITED -> "being one";
    };
  }
}
