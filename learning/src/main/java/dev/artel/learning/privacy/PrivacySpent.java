package dev.artel.learning.privacy;

import dev.artel.learning.model.LocalPlan;
import java.util.Optional;

/**
 * What a worker's updates have told about any one of its samples: with or without the sample, no
 * set of outcomes is more than exp(epsilon) times as likely, but for a chance of delta.
 */
public record PrivacySpent(double epsilon, double delta) {
  /** After some rounds, each trained once; empty where the plan has no privacy. */
  public static Optional<PrivacySpent> of(LocalPlan plan, int samples, long rounds) {
    return switch (plan.privacy()) {
      case LocalPlan.Open() -> Optional.empty();
      case LocalPlan.Noised noised -> Optional.of(of(plan, noised, samples, rounds));
    };
  }

  private static PrivacySpent of(
      LocalPlan plan, LocalPlan.Noised noised, int samples, long rounds) {
    if (samples == 0) {
      return new PrivacySpent(0, noised.delta());
    }
    var lots = new Lots(samples, plan.batch());
    long steps = rounds * plan.epochs() * lots.stepsInAnEpoch();
    var spent =
        RenyiAccountant.fresh().plus(new SampledGaussian(lots.rate(), noised.noise()), steps);
    return new PrivacySpent(spent.epsilon(noised.delta()), noised.delta());
  }
}
