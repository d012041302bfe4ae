package dev.artel.core.port;

import java.util.Arrays;
import java.util.List;

/**
 * What a model is worth to one party.
 *
 * @param losses one for each example, in an order of the learner's own: two models appraised on the
 *     same examples are compared example by example
 */
public record Appraisal(double[] losses, List<Measure> measures) {
  public Appraisal {
    measures = List.copyOf(measures);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Appraisal that
        && Arrays.equals(losses, that.losses)
        && measures.equals(that.measures);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(losses);
  }

  @Override
  public String toString() {
    return "Appraisal[" + losses.length + " examples, " + measures + "]";
  }
}
