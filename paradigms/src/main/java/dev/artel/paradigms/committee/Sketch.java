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
record Sketch(Gambit.Claim claim, Gambit.Gang gang, Tree rules, Gambit.Sign sign) {
  private static final Tree NOTHING = new Tree.Obj(Map.of(), 0);

  static Sketch stopped(Threat threat, String name, String deed, String defence) {
    return of(new Gambit.Claim(name, threat.text(), deed, defence, Expected.STOPPED));
  }

  static Sketch residual(Threat threat, String name, String deed, String defence) {
    return of(new Gambit.Claim(name, threat.text(), deed, defence, Expected.RESIDUAL));
  }

  static Sketch undefended(Threat threat, String name, String deed, String defence) {
    return of(new Gambit.Claim(name, threat.text(), deed, defence, Expected.UNDEFENDED));
  }

  private static Sketch of(Gambit.Claim claim) {
    var nobody = new Gambit.Gang(List.of(), Against.AWAY, false, NOTHING);
    return new Sketch(claim, nobody, NOTHING, _ -> "");
  }

  private Sketch gang(Gambit.Gang other) {
    return new Sketch(claim, other, rules, sign);
  }

  /** So many more of a role. */
  Sketch by(String role, int count) {
    return by(role, count, NOTHING);
  }

  /** So many more of a role, with these options. */
  Sketch by(String role, int count, String options) {
    return by(role, count, Json.parse(options));
  }

  private Sketch by(String role, int count, Tree options) {
    var ranks = new ArrayList<>(gang.ranks());
    ranks.add(new Gambit.Rank(role, count, options));
    return gang(new Gambit.Gang(ranks, gang.against(), gang.joins(), gang.united()));
  }

  Sketch against(Against other) {
    return gang(new Gambit.Gang(gang.ranks(), other, gang.joins(), gang.united()));
  }

  /** Compared with one honest party with these options. */
  Sketch united(String options) {
    var one = Json.parse(options);
    return gang(new Gambit.Gang(gang.ranks(), Against.UNITED, gang.joins(), one));
  }

  /** They come on top of the honest. */
  Sketch joining() {
    return gang(new Gambit.Gang(gang.ranks(), gang.against(), true, gang.united()));
  }

  Sketch rules(String laidOver) {
    return new Sketch(claim, gang, Json.parse(laidOver), sign);
  }

  Sketch seen(Gambit.Sign other) {
    return new Sketch(claim, gang, rules, other);
  }

  Gambit of(Attack attack) {
    return of(_ -> attack);
  }

  Gambit of(Gambit.Plot plot) {
    return new Gambit(claim, gang, rules, plot, sign);
  }
}
