package dev.artel.core.wire;

import java.util.List;
import java.util.stream.Collectors;

/** A document does not fit the record that was asked for. */
public final class BindException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient List<Fault> faults;

  BindException(List<Fault> faults) {
    super(faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
    this.faults = List.copyOf(faults);
  }

  public List<Fault> faults() {
    return faults;
  }
}
