package dev.artel.learning.model;

import dev.artel.core.wire.Binding;
import dev.artel.core.wire.Fault;
import dev.artel.core.wire.Json;
import dev.artel.core.wire.Tree;
import java.util.List;

/**
 * How a worker trains in a round.
 *
 * @param mu strength of FedProx's pull towards the round's starting model (Li et al., Federated
 *     optimization in heterogeneous networks, 2020); 0 is FedAvg (McMahan et al., 2017)
 */
public record LocalPlan(int epochs, int batch, Optimiser optimiser, double mu, Privacy privacy) {
  private static final String NO_PRIVACY = "none";

  /** A way to follow gradients. */
  public sealed interface Optimiser {}

  /** Stochastic gradient descent. */
  public record Sgd(double learningRate, double momentum, double weightDecay) implements Optimiser {
    public Sgd {
      requireRates(learningRate, weightDecay);
      if (!(momentum >= 0 && momentum < 1)) {
        throw new IllegalArgumentException("momentum must be from 0 to below 1, not " + momentum);
      }
    }

    static Sgd defaults() {
      return new Sgd(0.05, 0, 0);
    }
  }

  /** Kingma and Ba, Adam, 2015; weight decay is added to the gradient. */
  public record Adam(
      double learningRate, double beta1, double beta2, double epsilon, double weightDecay)
      implements Optimiser {
    public Adam {
      requireRates(learningRate, weightDecay);
      if (!(beta1 >= 0 && beta1 < 1 && beta2 >= 0 && beta2 < 1 && epsilon > 0)) {
        throw new IllegalArgumentException(
            "beta1 and beta2 must be from 0 to below 1, epsilon above 0");
      }
    }

    static Adam defaults() {
      return new Adam(0.001, 0.9, 0.999, 1e-8, 0);
    }
  }

  /** What a worker does so that its update tells little of any one sample. */
  public sealed interface Privacy {}

  /** Nothing. */
  public record Open() implements Privacy {}

  /**
   * Each sample's gradient is scaled down to a norm of {@code clip}, and their sum gets Gaussian
   * noise of standard deviation {@code noise * clip} (Abadi et al., Deep learning with differential
   * privacy, 2016).
   *
   * @param delta the chance at which what was spent is counted
   */
  public record Noised(double clip, double noise, double delta) implements Privacy {
    private static final double LEAST = 0.05;
    private static final double MOST = 1000;

    public Noised {
      if (!(clip > 0 && clip <= MOST && noise >= LEAST && noise <= MOST)) {
        throw new IllegalArgumentException(
            "clip must be above 0, noise at least 0.05, both at most 1000");
      }
      if (!(delta > 0 && delta < 1)) {
        throw new IllegalArgumentException("delta must be between 0 and 1, not " + delta);
      }
    }

    static Noised defaults() {
      return new Noised(1, 1.1, 1e-5);
    }
  }

  public LocalPlan {
    if (epochs < 1 || batch < 1 || !(mu >= 0)) {
      throw new IllegalArgumentException("epochs and batch must be at least 1, mu not below 0");
    }
  }

  record Written(int epochs, int batch, Tree optimiser, double mu, Tree privacy) {
    static Written defaults() {
      return new Written(1, 32, new Tree.Str("sgd", 0), 0, new Tree.Str(NO_PRIVACY, 0));
    }
  }

  /** Throws {@link IllegalArgumentException} with all that is wrong. */
  public static LocalPlan of(Tree plan) {
    return Faults.require(bind(plan));
  }

  public static Binding<LocalPlan> bind(Tree plan) {
    var faults = new Faults();
    var written = faults.take(Json.bind(plan, Written.class), "");
    var optimiser = written.flatMap(w -> faults.take(optimiser(w.optimiser()), "optimiser"));
    var privacy = written.flatMap(w -> faults.take(privacy(w.privacy()), "privacy"));
    if (written.isEmpty() || optimiser.isEmpty() || privacy.isEmpty()) {
      return faults.wrong();
    }
    var w = written.get();
    try {
      return new Binding.Bound<>(
          new LocalPlan(w.epochs(), w.batch(), optimiser.get(), w.mu(), privacy.get()));
    } catch (IllegalArgumentException e) {
      faults.add(new Fault(plan.line(), "", String.valueOf(e.getMessage()), ""));
      return faults.wrong();
    }
  }

  private static Binding<? extends Optimiser> optimiser(Tree tree) {
    var choice = Choice.of(tree).orElse(new Choice("", tree));
    return switch (choice.word()) {
      case "sgd" -> Json.bind(choice.argument(), Sgd.class);
      case "adam" -> Json.bind(choice.argument(), Adam.class);
      default ->
          new Binding.Wrong<Optimiser>(
              List.of(
                  new Fault(
                      tree.line(),
                      "",
                      "no optimiser",
                      "write sgd: {learningRate: 0.05, momentum: 0.9} or adam: {}")));
    };
  }

  private static Binding<? extends Privacy> privacy(Tree tree) {
    return tree instanceof Tree.Str(String word, int _) && word.equals(NO_PRIVACY)
        ? new Binding.Bound<>(new Open())
        : Json.bind(tree, Noised.class);
  }

  private static void requireRates(double learningRate, double weightDecay) {
    if (!(learningRate > 0) || !(weightDecay >= 0)) {
      throw new IllegalArgumentException("learningRate must be above 0, weightDecay not below it");
    }
  }
}
