package dev.artel.cli.gym;

import dev.artel.core.paradigm.Gambit;
import dev.artel.node.runfile.Cast;
import dev.artel.node.runfile.RunFile;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Plays gambits in one arena. */
final class Gym {
  private final Arena arena;
  private final Stage stage;
  private final Map<RunFile, Outcome> played = new ConcurrentHashMap<>();

  Gym(Arena arena, Stage stage) {
    this.arena = arena;
    this.stage = stage;
  }

  List<Gambit> gambits() {
    return arena.paradigm().gambits();
  }

  /**
   * Only the simulation gives several names the same data; and where nobody honest is left in a
   * role, a real run may never end.
   */
  boolean isPlayableForReal(Gambit gambit) {
    boolean united = gambit.gang().against() == Gambit.Against.UNITED;
    return arena.base().parties().stream()
        .filter(cast -> gambit.roles().contains(cast.role()))
        .noneMatch(cast -> (united && cast.data() != Cast.Holding.NONE) || isAll(gambit, cast));
  }

  private boolean isAll(Gambit gambit, Cast cast) {
    boolean poster = cast.role().equals(arena.paradigm().roles().getFirst());
    return !poster
        && !gambit.gang().joins()
        && gambit.gang().ranks().stream()
                .filter(rank -> rank.role().equals(cast.role()))
                .mapToInt(Gambit.Rank::count)
                .sum()
            >= cast.count();
  }

  Bout play(Gambit gambit) {
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
    var name = arena.paradigm().name();
    return new Bout(name, gambit, poster, attacked, new Bout.Honest(peace, absent, reference));
  }

  /** Many gambits have the same honest runs. */
  private Outcome play(RunFile file) {
    return played.computeIfAbsent(file, stage::play);
  }
}
