package dev.artel.cli.gym;

import dev.artel.core.paradigm.Gambit;
import dev.artel.node.runfile.RunFile;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Plays gambits in one arena. */
final class Gym {
  private final Arena arena;
  private final Map<RunFile, Outcome> played = new ConcurrentHashMap<>();

  Gym(Arena arena) {
    this.arena = arena;
  }

  /** On all processors: each run is a thread's own, and ends alike on any. */
  List<Bout> play(List<Gambit> gambits) {
    return gambits.parallelStream().map(this::play).toList();
  }

  private Bout play(Gambit gambit) {
    var poster = arena.paradigm().roles().getFirst();
    var attacked = play(arena.attacked(gambit));
    var peace = play(arena.peaceful(gambit));
    var absent = gambit.roles().contains(poster) ? peace : play(arena.absent(gambit));
    var reference =
        switch (gambit.gang().against()) {
          case AWAY -> absent;
          case HONEST -> peace;
          case UNITED -> play(arena.united(gambit));
        };
    return new Bout(gambit, poster, attacked, new Bout.Honest(peace, absent, reference));
  }

  /** Many gambits have the same honest runs. */
  private Outcome play(RunFile file) {
    return played.computeIfAbsent(file, f -> Simulated.of(arena.paradigm(), f));
  }
}
