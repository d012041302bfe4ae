package dev.artel.cli.gym;

import dev.artel.cli.ledger.Paradigms;
import dev.artel.cli.run.Players;
import dev.artel.core.paradigm.Gambit;
import dev.artel.core.paradigm.Paradigm;
import dev.artel.core.paradigm.TaskFile;
import dev.artel.core.wire.Json;
import dev.artel.node.runfile.Cast;
import dev.artel.node.runfile.RunFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a paradigm's gambits are played: an honest task, kept as the resource {@code
 * <paradigm>.json}, or {@code <paradigm>.real.json} for this machine, and the run files that become
 * of it when some of its parties cheat.
 */
record Arena(Paradigm paradigm, RunFile base) {
  /** Of every paradigm that has one of this kind. */
  static List<Arena> all(String kind) {
    return Paradigms.all().stream().flatMap(paradigm -> of(paradigm, kind).stream()).toList();
  }

  private static Optional<Arena> of(Paradigm paradigm, String kind) {
    try (var file = Arena.class.getResourceAsStream(paradigm.name() + kind + ".json")) {
      if (file == null) {
        return Optional.empty();
      }
      var text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return Optional.of(new Arena(paradigm, Json.read(Json.parse(text), RunFile.class)));
    } catch (IOException e) {
      throw new UncheckedIOException("the arena of " + paradigm.name(), e);
    }
  }

  Arena seed(long seed) {
    return new Arena(paradigm, new RunFile(base.task(), seed, base.data(), base.parties()));
  }

  /** Some of the parties cheat. */
  RunFile attacked(Gambit gambit) {
    return file(gambit, ranks(gambit).map(rank -> rogues(rank, gambit.name())).toList());
  }

  /** The same parties, honest; without those who would have come only to cheat. */
  RunFile peaceful(Gambit gambit) {
    return gambit.gang().joins()
        ? absent(gambit)
        : file(gambit, ranks(gambit).map(rank -> rogues(rank, Cast.HONEST)).toList());
  }

  /** Those who would have cheated stay away. */
  RunFile absent(Gambit gambit) {
    return file(gambit, List.of());
  }

  /** In place of the gang one honest party. */
  RunFile united(Gambit gambit) {
    var first = gambit.gang().ranks().getFirst();
    var one = new Gambit.Rank(first.role(), 1, gambit.gang().united());
    return file(gambit, List.of(rogues(one, Cast.HONEST)));
  }

  private static Stream<Gambit.Rank> ranks(Gambit gambit) {
    return gambit.gang().ranks().stream();
  }

  private RunFile file(Gambit gambit, List<Cast> rogues) {
    var parties = new ArrayList<Cast>();
    for (var role : paradigm.roles()) {
      base.parties().stream()
          .filter(cast -> cast.role().equals(role))
          .map(cast -> counted(cast, cast.count() - replaced(gambit, role)))
          .filter(cast -> cast.count() > 0)
          .forEach(parties::add);
      rogues.stream().filter(cast -> cast.role().equals(role)).forEach(parties::add);
    }
    var file = new RunFile(task(gambit), base.seed(), base.data(), parties);
    return Absence.of(file, Players.of(file, paradigm.roles()));
  }

  private static int replaced(Gambit gambit, String role) {
    return gambit.gang().joins()
        ? 0
        : ranks(gambit).filter(r -> r.role().equals(role)).mapToInt(Gambit.Rank::count).sum();
  }

  private TaskFile task(Gambit gambit) {
    var t = base.task();
    var rules = Overlay.of(t.rules(), gambit.rules());
    return new TaskFile(t.name(), t.paradigm(), t.model(), t.plan(), t.aggregation(), rules);
  }

  private Cast rogues(Gambit.Rank rank, String attack) {
    var cast =
        base.parties().stream()
            .filter(c -> c.role().equals(rank.role()))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("nobody is a " + rank.role()));
    var options = Overlay.of(cast.options(), rank.options());
    var name = "rogue " + rank.role();
    return new Cast(
        cast.role(), name, rank.count(), cast.coins(), cast.data(), cast.fault(), attack, options);
  }

  private static Cast counted(Cast c, int count) {
    return new Cast(
        c.role(), c.name(), count, c.coins(), c.data(), c.fault(), c.attack(), c.options());
  }

  /** What rogues are called, whether they cheat or not. */
  static boolean isRogue(Cast cast) {
    return cast.name().startsWith("rogue ");
  }
}
