package dev.artel.cli.gym;

import java.math.BigInteger;
import java.util.Locale;
import java.util.stream.Collectors;

/** The page docs/attacks.md. */
final class AttackPage {
  private static final String HEAD =
      """
      # Attacks

      What a dishonest party can do, and what it gets: section 9 of [committee](committee.md), played. `./artel attack all` makes this table; `./artel attack list`
      says what each attack is, `./artel attack NAME` plays one, `--seed` another time. The table is of seed 1, and a test holds it to what the gym finds.

      Each attack is played in the simulation, in a task of one requester, five workers, eight validators with two units of stake each, and three rounds with 1 000 000
      coins for the workers and 500 000 for the validators each; the learner is a small softmax regression, and every worker knows two of ten classes better than the others do. The
      same task is played with the same seed and everybody honest (*honest*), and without the attackers (*without*). An attack that is said to be stopped must not pay: its *profit* is
      measured against having stayed away, against having been honest, or, for several names of one party, against having been one; and it must not cost the model more
      than five points beside the worse of the two. *Others lost* is what all but attackers and requester have less than in the honest run; what is below zero they have more.

      **stopped**: it does not pay. **residual**: it pays, or harms, in the case that is named. **undefended**: nothing stands in its way.

      """;

  private AttackPage() {}

  static String of(Bouts bouts) {
    return HEAD
        + "| attack | attackers | profit | against | burnt | others lost | metric | honest | without | |\n"
        + "| --- | --- | ---: | --- | ---: | ---: | ---: | ---: | ---: | --- |\n"
        + bouts.all().stream().map(AttackPage::row).collect(Collectors.joining())
        + "\n| attack | what they do | what stands in the way |\n| --- | --- | --- |\n"
        + bouts.all().stream().map(AttackPage::words).collect(Collectors.joining());
  }

  private static String row(Bout bout) {
    return "| `%s` | %s | %s | %s | %s | %s | %s | %s | %s | %s |\n"
        .formatted(
            bout.gambit().name(),
            Bouts.gang(bout.gambit()),
            coins(bout.profit()),
            Lobby.against(bout.gambit()),
            coins(bout.burnt()),
            coins(bout.othersLoss()),
            metric(bout.attacked()),
            metric(bout.honest().peace()),
            metric(bout.honest().absent()),
            bout.verdict());
  }

  private static String words(Bout bout) {
    var claim = bout.gambit().claim();
    return "| `%s` | %s | %s |\n".formatted(claim.name(), claim.deed(), claim.defence());
  }

  private static String coins(BigInteger coins) {
    return String.format(Locale.ROOT, "%,d", coins).replace(',', ' ');
  }

  private static String metric(Outcome outcome) {
    return outcome.model() ? String.format(Locale.ROOT, "%.3f", outcome.metric()) : "no model";
  }
}
