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
public record LocalPlan(int epochs, int batch, Optimiser optimiser, double mu) {
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

  public LocalPlan {
    if (epochs < 1 || batch < 1 || !(mu >= 0)) {
      throw new IllegalArgumentException("epochs and batch must be at least 1, mu not below 0");
    }
  }

  record Written(int epochs, int batch, Tree optimiser, double mu) {
    static Written defaults() {
      return new Written(1, 32, new Tree.Str("sgd", 0), 0);
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
    if (written.isEmpty() || optimiser.isEmpty()) {
      return faults.wrong();
    }
    var w = written.get();
    try {
      return new Binding.Bound<>(new LocalPlan(w.epochs(), w.batch(), optimiser.get(), w.mu()));
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

  private static void requireRates(double learningRate, double weightDecay) {
    if (!(learningRate > 0) || !(weightDecay >= 0)) {
      throw new IllegalArgumentException("learningRate must be above 0, weightDecay not below it");
    }
  }
}
