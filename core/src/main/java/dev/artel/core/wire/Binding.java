package dev.artel.core.wire;

import java.util.List;

/** What came of fitting a document into a record. */
public sealed interface Binding<R> {
  record Bound<R>(R value) implements Binding<R> {}

  /** All that is wrong, by line. */
  record Wrong<R>(List<Fault> faults) implements Binding<R> {}
}
