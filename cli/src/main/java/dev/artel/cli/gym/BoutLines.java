package dev.artel.cli.gym;

import dev.artel.core.paradigm.Gambit;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One attack in words. */
record BoutLines(Bout bout) {
  List<String> lines() {
    var claim = bout.gambit().claim();
    var lines = new ArrayList<String>();
    lines.add(claim.name() + ": " + bout.verdict());
    add(lines, "threat", claim.threat());
    add(lines, "deed", "%s %s".formatted(Bouts.gang(bout.gambit()), claim.deed()));
    add(lines, "defence", claim.defence());
    add(lines, "seen", bout.sign().isEmpty() ? "nothing" : bout.sign());
    add(lines, "gained", coins(bout.gained()) + " coins");
    var against = against(bout.gambit());
    add(lines, "profit", "%s against %s".formatted(coins(bout.profit()), against));
    add(lines, "burnt", coins(bout.burnt()));
    add(lines, "others lost", coins(bout.othersLoss()));
    add(lines, "poster lost", coins(bout.posterLoss()));
    add(
        lines,
        "model",
        "%s; with everybody honest %s; without the attackers %s"
            .formatted(
                Bouts.metric(bout.attacked()),
                Bouts.metric(bout.honest().peace()),
                Bouts.metric(bout.honest().absent())));
    bout.objections().forEach(what -> add(lines, "BUT", what));
    return lines;
  }

  private static void add(List<String> lines, String what, String text) {
    lines.add("  %-12s %s".formatted(what, text));
  }

  static String against(Gambit gambit) {
    return switch (gambit.gang().against()) {
      case AWAY -> "staying away";
      case HONEST -> "being honest";
      case UNITED -> "being one";
    };
  }

  static String coins(BigInteger coins) {
    return String.format(Locale.ROOT, "%,d", coins).replace(',', ' ');
  }
}
