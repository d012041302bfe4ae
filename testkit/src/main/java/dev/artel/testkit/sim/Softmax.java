package dev.artel.testkit.sim;

import dev.artel.core.weights.Layout;
import dev.artel.core.weights.Update;

/** One linear layer: the biases of all classes, then the weights class after class. */
final class Softmax {
  private final Layout layout;
  private final float[] values;
  private final int classes;

  private Softmax(Layout layout, float[] values) {
    this.layout = layout;
    this.values = values;
    this.classes = layout.slots().getFirst().size();
  }

  static Softmax of(Layout layout, Update start) {
    if (!(start instanceof Update.Weights(var its, var values)) || !its.equals(layout)) {
      throw new IllegalArgumentException("the update does not fit the stand-in model");
    }
    return new Softmax(layout, values.clone());
  }

  int classes() {
    return classes;
  }

  Update update() {
    return new Update.Weights(layout, values);
  }

  double[] logits(float[] features) {
    var logits = new double[classes];
    for (int c = 0; c < classes; c++) {
      logits[c] = values[c];
      for (int f = 0; f < features.length; f++) {
        logits[c] += (double) values[weight(c, f, features)] * features[f];
      }
    }
    return logits;
  }

  int guess(float[] features) {
    var logits = logits(features);
    int best = 0;
    for (int c = 1; c < classes; c++) {
      best = logits[c] > logits[best] ? c : best;
    }
    return best;
  }

  double loss(float[] features, int label) {
    return -StrictMath.log(Math.max(Double.MIN_NORMAL, probabilities(features)[label]));
  }

  /** One step of descent; returns the loss before it. */
  double learn(float[] features, int label, double rate) {
    var loss = loss(features, label);
    var slopes = probabilities(features);
    slopes[label] -= 1;
    for (int c = 0; c < classes; c++) {
      values[c] -= (float) (rate * slopes[c]);
      for (int f = 0; f < features.length; f++) {
        values[weight(c, f, features)] -= (float) (rate * slopes[c] * features[f]);
      }
    }
    return loss;
  }

  private double[] probabilities(float[] features) {
    var values = logits(features);
    double most = Double.NEGATIVE_INFINITY;
    for (double value : values) {
      most = Math.max(most, value);
    }
    double sum = 0;
    for (int c = 0; c < classes; c++) {
      values[c] = StrictMath.exp(values[c] - most);
      sum += values[c];
    }
    for (int c = 0; c < classes; c++) {
      values[c] /= sum;
    }
    return values;
  }

  private int weight(int c, int feature, float[] features) {
    return classes + c * features.length + feature;
  }
}
