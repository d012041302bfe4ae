package dev.artel.cli.gym;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The page docs/attacks.md. */
final class AttackPage {
  private static final String HEAD =
      """
      # Attacks

      What a dishonest party can do, and what it gets: section 9 of [committee](committee.md), line by line, played. `./artel attack all` finds what this page says;
      `./artel attack list` says what each attack is, `./artel attack NAME` plays one and tells more, `--seed` at another time, `--real` on this machine with real training. The page is
      of seed %d, and a test holds it to what the gym finds.

      Each attack is played in the simulation, in a task of one requester, five workers, eight validators with two units of stake each, and three rounds with 1 000 000
      coins for the workers and 500 000 for the validators each; the learner is a small softmax regression, and every worker knows two of ten classes better than the others do. The
      same task is played with the same seed and everybody honest, and without the attackers. An attack that is said to be stopped must not pay: its *profit* is
      measured against having stayed away, against having been honest, or, for several names of one party, against having been one; it must not cost the model more
      than five points beside the worse of the two; and the ledger must show the reason that is given here (*seen*). *Burnt* is what the attackers lost besides. *Others lost* is what all
      but attackers and requester have less than in the honest run; what is below zero they have more. The *model* is its accuracy, beside those of the run with everybody honest and of
      the run without the attackers.

      **stopped**: it does not pay. **residual**: it pays, or harms, in the case that is named. **undefended**: nothing stands in its way.
      """;

  private AttackPage() {}

  static String of(Bouts bouts) {
    var byThreat = new LinkedHashMap<String, List<Bout>>();
    for (var bout : bouts.all()) {
      byThreat.computeIfAbsent(bout.gambit().claim().threat(), _ -> new ArrayList<>()).add(bout);
    }
    var page = new StringBuilder(HEAD.formatted(bouts.seed()));
    page.append("\n| attack | attackers | profit | against | burnt | others lost | model | |\n")
        .append("| --- | --- | ---: | --- | ---: | ---: | --- | --- |\n");
    bouts.all().forEach(bout -> page.append(figures(bout)));
    byThreat.entrySet().forEach(entry -> page.append(section(entry)));
    return page.toString();
  }

  private static String section(Map.Entry<String, List<Bout>> threat) {
    var words = new StringBuilder("\n## " + capital(threat.getKey()) + "\n\n");
    words.append("| attack | what they do | what stands in the way | seen |\n");
    words.append("| --- | --- | --- | --- |\n");
    threat.getValue().forEach(bout -> words.append(words(bout)));
    return words.toString();
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  private static String figures(Bout bout) {
    return "| `%s` | %s | %s | %s | %s | %s | %s; %s, %s | %s |\n"
        .formatted(
            bout.gambit().name(),
            Bouts.gang(bout.gambit()),
            BoutLines.coins(bout.profit()),
            BoutLines.against(bout.gambit()),
            BoutLines.coins(bout.burnt()),
            BoutLines.coins(bout.othersLoss()),
            Bouts.metric(bout.attacked()),
            Bouts.metric(bout.honest().peace()),
            Bouts.metric(bout.honest().absent()),
            bout.verdict());
  }

  private static String words(Bout bout) {
    var claim = bout.gambit().claim();
    return "| `%s` | %s | %s | %s |\n"
        .formatted(claim.name(), claim.deed(), claim.defence(), bout.sign());
  }
}
