package dev.artel.paradigms.peer;

import dev.artel.core.port.Measure;
import dev.artel.core.values.Address;
import java.util.List;

/**
 * A member's account of one average: a verdict on each model that there was, with the reason, and
 * figures for people. Stored as JSON, sealed like the result.
 *
 * @param round or, without rounds, the number of the report
 * @param own whether the average was worse than one's own model
 */
record Manifest(int round, boolean own, List<Ruling> rulings, List<Figure> figures) {
  static final int MAX_SIZE = 1 << 20;

  Manifest {
    rulings = List.copyOf(rulings);
    figures = List.copyOf(figures);
  }

  /**
   * @param version of the model: its round, or its number
   */
  record Ruling(Address member, int version, Verdict verdict, String detail) {}

  /**
   * @param of which model on which rows: see {@link Subject}
   * @param weight how many examples it is a mean over
   */
  record Figure(Subject of, String name, double value, long weight) {}

  /** What a figure is about. */
  enum Subject {
    HELD_ALONE,
    HELD_TOGETHER,
    TEST_ALONE,
    TEST_TOGETHER
  }

  static List<Figure> figures(Subject of, List<Measure> measures) {
    return measures.stream()
        .filter(measure -> Double.isFinite(measure.value()))
        .map(m -> new Figure(of, m.name(), m.value(), m.weight()))
        .toList();
  }

  /** Whose models were left out. */
  List<Address> leftOut() {
    return rulings.stream()
        .filter(ruling -> ruling.verdict() != Verdict.KEPT)
        .map(Ruling::member)
        .toList();
  }
}
