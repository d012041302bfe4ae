package dev.artel.cli.gym;

import dev.artel.core.paradigm.Gambit;
import dev.artel.node.runfile.RunFile;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;

/** Plays gambits in one arena. */
final class Gym {
  private final Arena arena;
  private final Map<RunFile, Outcome> played = new HashMap<>();

  Gym(Arena arena) {
    this.arena = arena;
  }

  Bout play(Gambit gambit) {
    var attacked = play(arena.attacked(gambit));
    var peace = play(arena.peaceful(gambit));
    var reference =
        switch (gambit.gang().against()) {
          case AWAY -> BigInteger.ZERO;
          case HONEST -> peace.sum(Outcome.Gain::rogue);
          case UNITED -> play(arena.united(gambit)).sum(Outcome.Gain::rogue);
        };
    return new Bout(gambit, arena.paradigm().roles().getFirst(), attacked, peace, reference);
  }

  /** Many gambits have the same honest run. */
  private Outcome play(RunFile file) {
    var known = played.get(file);
    var outcome = known == null ? Simulated.of(arena.paradigm(), file) : known;
    played.put(file, outcome);
    return outcome;
  }
}
