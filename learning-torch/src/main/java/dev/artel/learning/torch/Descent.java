package dev.artel.learning.torch;

import dev.artel.learning.model.LocalPlan;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.pytorch.NoGradGuard;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;

/**
 * Takes the steps of an optimiser. Its state lives for one lesson: a round begins with none, so
 * that a worker that was away is like one that was not.
 */
final class Descent {
  private final List<Tensor> parameters;
  private final List<Tensor> starts;
  private final List<Tensor> first;
  private final List<Tensor> second;
  private final LocalPlan plan;
  private int steps;

  Descent(Parameters parameters, LocalPlan plan) {
    this.parameters = List.copyOf(parameters.all());
    this.plan = plan;
    this.starts = plan.mu() > 0 ? copies() : List.of();
    this.first = zeros(hasMomentum(plan.optimiser()));
    this.second = zeros(plan.optimiser() instanceof LocalPlan.Adam);
  }

  private static boolean hasMomentum(LocalPlan.Optimiser optimiser) {
    return optimiser instanceof LocalPlan.Adam
        || (optimiser instanceof LocalPlan.Sgd sgd && sgd.momentum() > 0);
  }

  private List<Tensor> copies() {
    return parameters.stream().map(p -> p.detach().clone()).toList();
  }

  private List<Tensor> zeros(boolean wanted) {
    if (!wanted) {
      return List.of();
    }
    var zeros = new ArrayList<Tensor>();
    parameters.forEach(p -> zeros.add(p.detach().clone().zero_()));
    return zeros;
  }

  /** Uses the parameters' gradients up. */
  void step() {
    step(parameters.stream().map(Tensor::grad).toList());
  }

  /** Uses these gradients up, one for each parameter. */
  void step(List<Tensor> gradients) {
    steps++;
    try (var _ = new NoGradGuard()) {
      for (int i = 0; i < parameters.size(); i++) {
        var parameter = parameters.get(i);
        var gradient = gradients.get(i);
        if (plan.mu() > 0) {
          gradient.add_(parameter.sub(starts.get(i)), new Scalar(plan.mu()));
        }
        switch (plan.optimiser()) {
          case LocalPlan.Sgd sgd -> step(sgd, i, gradient);
          case LocalPlan.Adam adam -> step(adam, i, gradient);
        }
        gradient.zero_();
      }
    }
  }

  private void step(LocalPlan.Sgd sgd, int i, Tensor gradient) {
    var parameter = parameters.get(i);
    if (sgd.weightDecay() > 0) {
      gradient.add_(parameter, new Scalar(sgd.weightDecay()));
    }
    var direction = gradient;
    if (sgd.momentum() > 0) {
      direction = first.get(i);
      direction.mul_(new Scalar(sgd.momentum())).add_(gradient);
    }
    parameter.add_(direction, new Scalar(-sgd.learningRate()));
  }

  private void step(LocalPlan.Adam adam, int i, Tensor gradient) {
    var parameter = parameters.get(i);
    if (adam.weightDecay() > 0) {
      gradient.add_(parameter, new Scalar(adam.weightDecay()));
    }
    var mean = first.get(i);
    mean.mul_(new Scalar(adam.beta1())).add_(gradient, new Scalar(1 - adam.beta1()));
    var square = second.get(i);
    square
        .mul_(new Scalar(adam.beta2()))
        .addcmul_(gradient, gradient, new Scalar(1 - adam.beta2()));
    double rate = adam.learningRate() / (1 - Math.pow(adam.beta1(), steps));
    double root = Math.sqrt(1 - Math.pow(adam.beta2(), steps));
    var scale = square.sqrt().div_(new Scalar(root)).add_(new Scalar(adam.epsilon()));
    parameter.addcdiv_(mean, scale, new Scalar(-rate));
  }
}
