package dev.artel.paradigms.committee;

import dev.artel.core.paradigm.Attack;
import dev.artel.core.paradigm.Gambit;
import dev.artel.core.paradigm.Gambit.Against;
import dev.artel.core.paradigm.Gambit.Expected;
import dev.artel.core.wire.Json;
import dev.artel.core.wire.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A gambit in the making: stopped, against staying away, in any task, unless it says otherwise. */
record Sketch(Gambit.Claim claim, Gambit.Gang gang, Tree rules) {
  private static final Tree NOTHING = new Tree.Obj(Map.of(), 0);

  static Sketch stopped(String name, String deed, String defence) {
    return of(new Gambit.Claim(name, deed, defence, Expected.STOPPED));
  }

  static Sketch residual(String name, String deed, String defence) {
    return of(new Gambit.Claim(name, deed, defence, Expected.RESIDUAL));
  }

  static Sketch undefended(String name, String deed, String defence) {
    return of(new Gambit.Claim(name, deed, defence, Expected.UNDEFENDED));
  }

  private static Sketch of(Gambit.Claim claim) {
    return new Sketch(claim, new Gambit.Gang(List.of(), Against.AWAY, false, NOTHING), NOTHING);
  }

  /** So many more of a role. */
  Sketch by(String role, int count) {
    var ranks = new ArrayList<>(gang.ranks());
    ranks.add(new Gambit.Rank(role, count, NOTHING));
    return new Sketch(
        claim, new Gambit.Gang(ranks, gang.against(), gang.joins(), gang.united()), rules);
  }

  Sketch against(Against other) {
    return new Sketch(
        claim, new Gambit.Gang(gang.ranks(), other, gang.joins(), gang.united()), rules);
  }

  /** Compared with one honest party with these options. */
  Sketch united(String options) {
    var one = new Gambit.Gang(gang.ranks(), Against.UNITED, gang.joins(), Json.parse(options));
    return new Sketch(claim, one, rules);
  }

  /** The last named come on top of the honest, with these options. */
  Sketch joining(String options) {
    var last = gang.ranks().getLast();
    var ranks = new ArrayList<>(gang.ranks().subList(0, gang.ranks().size() - 1));
    ranks.add(new Gambit.Rank(last.role(), last.count(), Json.parse(options)));
    return new Sketch(claim, new Gambit.Gang(ranks, gang.against(), true, gang.united()), rules);
  }

  Sketch rules(String laidOver) {
    return new Sketch(claim, gang, Json.parse(laidOver));
  }

  Gambit of(Attack attack) {
    return of(_ -> attack);
  }

  Gambit of(Gambit.Plot plot) {
    return new Gambit(claim, gang, rules, plot);
  }
}
