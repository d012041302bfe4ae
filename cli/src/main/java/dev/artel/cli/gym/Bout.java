package dev.artel.cli.gym;

import dev.artel.core.paradigm.Gambit;
import dev.artel.core.paradigm.Gambit.Expected;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * A gambit that was played, and what came of it.
 *
 * @param poster the role of whoever wants the model: it may spoil its own
 */
record Bout(String paradigm, Gambit gambit, String poster, Outcome attacked, Honest honest) {
  /** How much worse than without the attackers a model may be that counts as unharmed. */
  private static final double HARMLESS = 0.05;

  /**
   * The same task without cheating.
   *
   * @param peace with everybody honest
   * @param absent without those who would have cheated; where they post the task, as in peace
   * @param reference what the attackers' profit is measured against
   */
  record Honest(Outcome peace, Outcome absent, Outcome reference) {}

  BigInteger gained() {
    return attacked.sum(Outcome.Gain::rogue);
  }

  BigInteger profit() {
    return gambit.gang().against() == Gambit.Against.AWAY
        ? gained()
        : gained().subtract(honest.reference().sum(Outcome.Gain::rogue));
  }

  /** What the honest of these roles have less than in peace. */
  BigInteger othersLoss() {
    return loss(gain -> !gain.role().equals(poster));
  }

  BigInteger posterLoss() {
    return loss(gain -> gain.role().equals(poster));
  }

  private BigInteger loss(Predicate<Outcome.Gain> of) {
    var before = honest.peace().sum(gain -> !gain.rogue() && of.test(gain));
    return before.subtract(attacked.sum(gain -> !gain.rogue() && of.test(gain)));
  }

  /** What the ledger shows of it. */
  String sign() {
    return attacked.evidence().sign();
  }

  /** More coins than in peace. */
  BigInteger burnt() {
    return attacked.books().burnt().subtract(honest.peace().books().burnt());
  }

  boolean isAsExpected() {
    return objections().isEmpty();
  }

  String verdict() {
    if (!isAsExpected()) {
      return gambit.claim().expected() == Expected.STOPPED ? "NOT STOPPED" : "NOT AS SAID";
    }
    return gambit.claim().expected().name().toLowerCase(Locale.ROOT);
  }

  /** What contradicts the paradigm's word. */
  List<String> objections() {
    var against = new ArrayList<String>();
    object(against, !attacked.books().over(), "the task did not end");
    object(against, !attacked.books().conserved(), "coins were lost or made");
    object(against, !isSeen(), "nothing was seen of it: it has not been tried");
    if (gambit.claim().expected() == Expected.STOPPED) {
      object(against, profit().signum() > 0, "it paid " + profit() + " coins");
      object(against, isModelHarmed(), "it harmed the model");
      object(against, sign().isEmpty(), "nothing shows that " + gambit.claim().defence());
    }
    return against;
  }

  /** Whether it paid the attackers, or cost others coins or the model its worth. */
  boolean hurts() {
    return profit().signum() > 0 || othersLoss().signum() > 0 || isModelHarmed();
  }

  private static void object(List<String> against, boolean so, String what) {
    if (so) {
      against.add(what);
    }
  }

  private boolean isSeen() {
    var seen = attacked.evidence();
    return !seen.refusals().isEmpty()
        || !seen.footprint().equals(honest.reference().evidence().footprint());
  }

  private boolean isModelHarmed() {
    boolean own = gambit.roles().contains(poster);
    double best = honest.peace().model().metric();
    double least = honest.absent().model().exists() ? honest.absent().model().metric() : best;
    return !own && attacked.model().metric() < Math.min(best, least) - HARMLESS;
  }
}
