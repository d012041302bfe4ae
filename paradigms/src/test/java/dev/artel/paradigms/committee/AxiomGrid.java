package dev.artel.paradigms.committee;

import dev.artel.paradigms.committee.CommitteeTerms.Contribution;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;

/** Every manoeuvre under schemes and measures, over the same seeded games. */
final class AxiomGrid {
  private final Map<Cell, Gains> cells = new HashMap<>();
  private final Paymaster paymaster = new Paymaster();
  private final List<BowlGame> games;

  /** One entry of the table. */
  record Cell(Scheme scheme, Contribution measure, Manoeuvre manoeuvre) {}

  AxiomGrid(LongStream seeds) {
    this.games = seeds.mapToObj(BowlGame::of).toList();
  }

  AxiomGrid with(Contribution measure, List<Scheme> schemes) throws InterruptedException {
    for (var scheme : schemes) {
      play(new Payday(scheme, measure, paymaster));
    }
    return this;
  }

  int games() {
    return games.size();
  }

  List<Long> seeds() {
    return games.stream().map(BowlGame::seed).toList();
  }

  Gains get(Scheme scheme, Contribution measure, Manoeuvre manoeuvre) {
    var cell = new Cell(scheme, measure, manoeuvre);
    var gains = cells.get(cell);
    if (gains == null) {
      throw new IllegalArgumentException("not played: " + cell);
    }
    return gains;
  }

  /** The largest of the standard deviations of means. */
  long error() {
    return cells.values().stream().mapToLong(Gains::error).max().orElse(0);
  }

  private void play(Payday payday) throws InterruptedException {
    var gains = new EnumMap<Manoeuvre, List<Long>>(Manoeuvre.class);
    for (var manoeuvre : Manoeuvre.values()) {
      gains.put(manoeuvre, new ArrayList<>());
    }
    for (var game : games) {
      var honest = payday.coins(game, Lineup.honest(game));
      for (var entry : gains.entrySet()) {
        var manoeuvre = entry.getKey();
        var lineup = manoeuvre.played(game);
        long gain = sum(payday.coins(game, lineup), lineup.own());
        entry.getValue().add(gain - sum(honest, manoeuvre.parties(game)));
      }
    }
    gains.forEach(
        (manoeuvre, of) ->
            cells.put(new Cell(payday.scheme(), payday.measure(), manoeuvre), Gains.of(of)));
  }

  private static long sum(List<Long> coins, Set<Integer> places) {
    return places.stream().mapToLong(coins::get).sum();
  }
}
