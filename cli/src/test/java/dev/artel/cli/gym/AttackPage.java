package dev.artel.cli.gym;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The page docs/attacks.md. */
final class AttackPage {
  private static final String HEAD =
      """
      # Attacks

      What a dishonest party can do, and what it gets: section 9 of [committee](committee.md) and section 5 of [peer](peer.md), line by line, played. `./artel attack all` finds what this page says;
      `./artel attack list` says what each attack is, `./artel attack NAME` plays one and tells more, `--seed` at another time, `--real` on this machine with real training. The page is
      of seed %d, and a test holds it to what the gym finds.

      Each attack is played in the simulation, in a task of its paradigm; the learner is a small softmax regression, and wraps of content keys are stood in for. The same task is played with the same seed and everybody honest, and without the attackers. An attack that is said to be stopped must not pay: its *profit* is
      measured against having stayed away, against having been honest, or, for several names of one party, against having been one; it must not cost the model more
      than five points beside the worse of the two; and the ledger must show the reason that is given here (*seen*). *Burnt* is what the attackers lost besides. *Others lost* is what all
      but attackers and requester have less than in the honest run; what is below zero they have more. The *model* is its accuracy, beside those of the run with everybody honest and of
      the run without the attackers.

      **stopped**: it does not pay. **residual**: it pays, or harms, in the case that is named. **undefended**: nothing stands in its way.
      """;

  private static final Map<String, String> TASKS =
      Map.of(
          "committee",
          """
          One requester, five workers, eight validators with two units of stake each, and three rounds with 1 000 000 coins for the workers and 500 000 for the validators each; every worker knows two of
          ten classes better than the others do.
          """,
          "peer",
          """
          One requester that only reads, five listed members with 200 samples of ten classes each, and eight rounds with 1 000 coins for each model that fewer than half of the others left out. The model
          is what the honest members hold in the end, on the average.
          """);

  private AttackPage() {}

  static String of(Bouts bouts) {
    var page = new StringBuilder(HEAD.formatted(bouts.seed()));
    by(bouts.all(), Bout::paradigm).forEach((name, played) -> page.append(part(name, played)));
    return page.toString();
  }

  private static Map<String, List<Bout>> by(List<Bout> bouts, Function<Bout, String> key) {
    var parts = new LinkedHashMap<String, List<Bout>>();
    bouts.forEach(b -> parts.computeIfAbsent(key.apply(b), _ -> new ArrayList<>()).add(b));
    return parts;
  }

  private static String part(String paradigm, List<Bout> bouts) {
    var page = new StringBuilder("\n## " + capital(paradigm) + "\n\n");
    page.append(Optional.ofNullable(TASKS.get(paradigm)).orElseThrow());
    page.append("\n| attack | attackers | profit | against | burnt | others lost | model | |\n")
        .append("| --- | --- | ---: | --- | ---: | ---: | --- | --- |\n");
    bouts.forEach(bout -> page.append(figures(bout)));
    by(bouts, b -> b.gambit().claim().threat())
        .entrySet()
        .forEach(entry -> page.append(section(entry)));
    return page.toString();
  }

  private static String section(Map.Entry<String, List<Bout>> threat) {
    var words = new StringBuilder("\n### " + capital(threat.getKey()) + "\n\n");
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
