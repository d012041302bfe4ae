package dev.artel.paradigms.peer;

import dev.artel.core.port.Learner;
import dev.artel.core.weights.Update;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Drops whoever does harm: one's own held rows are told with and without each model, and while some
 * make it worse, or all together are worse than one's own model, the worst goes. One's own model
 * stands in place of an average that is worse all the same. Source: docs/peer.md, section 2.
 */
final class Court {
  private static final double WORST = 1e6;

  private final Mixture mixture;
  private final Brief brief;
  private final Rows rows;
  private final Learner learner;
  private final Harm harm;
  private final List<Seen.Sound> kept = new ArrayList<>();
  private final List<Seen> dropped = new ArrayList<>();

  Court(Mixture mixture, Rows rows, Learner learner) {
    this.mixture = mixture;
    this.brief = mixture.brief();
    this.rows = rows;
    this.learner = learner;
    this.harm = new Harm(brief.checks().deviations());
  }

  /**
   * @param own whether the average was worse, and is replaced by one's own model
   * @param why it could not be made at all; empty where it could
   */
  record Sentence(Update result, List<Seen> others, boolean own, String why) {}

  private record Suspect(Seen.Sound seen, Harm.Difference difference, double[] without) {
    boolean isWorseThan(Suspect other) {
      return difference.mean() > other.difference.mean();
    }
  }

  Sentence hear(Collection<Seen.Sound> others) throws InterruptedException {
    kept.addAll(others);
    try {
      return rows.areHeld() && brief.checks().deviations() > 0
          ? judged()
          : sentence(mixture.of(kept), false, "");
    } catch (IllegalArgumentException e) {
      return sentence(mixture.alone(), true, String.valueOf(e.getMessage()));
    }
  }

  /** The same test for a sum that cannot be taken apart. */
  Sentence hear(Update sum) throws InterruptedException {
    boolean worse = rows.areHeld() && harm.isWorse(losses(sum), losses(mixture.alone()));
    return sentence(worse ? mixture.alone() : sum, worse, "");
  }

  private Sentence judged() throws InterruptedException {
    var own = losses(mixture.alone());
    var all = losses(mixture.of(kept));
    for (var worst = worst(all, own); worst.isPresent(); worst = worst(all, own)) {
      var suspect = worst.get();
      kept.remove(suspect.seen());
      dropped.add(suspect.seen().flawed(Verdict.HARMFUL, detail(suspect.difference())));
      all = suspect.without();
    }
    boolean worse = harm.isWorse(all, own);
    return sentence(worse ? mixture.alone() : mixture.of(kept), worse, "");
  }

  /** Of those who do harm; where nobody does and all together still do, of all. */
  private Optional<Suspect> worst(double[] all, double[] own) throws InterruptedException {
    var suspects = new ArrayList<Suspect>();
    for (var seen : kept) {
      var without = losses(mixture.of(kept.stream().filter(s -> !s.equals(seen)).toList()));
      suspects.add(new Suspect(seen, Harm.difference(all, without), without));
    }
    var harmful = suspects.stream().filter(s -> s.difference().exceeds(harm.deviations())).toList();
    var accused = harmful.isEmpty() && harm.isWorse(all, own) ? suspects : harmful;
    return accused.stream().reduce((worst, one) -> one.isWorseThan(worst) ? one : worst);
  }

  private static String detail(Harm.Difference difference) {
    return String.format(
        Locale.ROOT,
        "loss worse by %.4f, standard error %.4f",
        difference.mean(),
        difference.error());
  }

  private double[] losses(Update update) throws InterruptedException {
    return Arrays.stream(rows.losses(learner, brief, update)).map(Court::bounded).toArray();
  }

  /** What is no number is as bad as can be. */
  private static double bounded(double loss) {
    return loss <= WORST ? loss : WORST;
  }

  private Sentence sentence(Update result, boolean own, String why) {
    var others = new ArrayList<Seen>(kept);
    others.addAll(dropped);
    return new Sentence(result, others, own, why);
  }
}
