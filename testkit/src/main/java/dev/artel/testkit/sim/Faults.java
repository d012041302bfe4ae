package dev.artel.testkit.sim;

import dev.artel.testkit.sim.Fault.Moment;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The faults of a scenario, asked for by those whom they befall. */
record Faults(List<Fault> all) {
  <F extends Fault> Stream<F> of(Class<F> kind) {
    return all.stream().filter(kind::isInstance).map(kind::cast);
  }

  Optional<Fault.CrashAtStep> crash(int step, Moment moment) {
    return of(Fault.CrashAtStep.class)
        .filter(fault -> fault.step() == step && fault.moment() == moment)
        .findFirst();
  }

  /** Milliseconds by which a step is late that the node begins now. */
  long delay(int node, long second) {
    return of(Fault.Delay.class)
        .filter(fault -> fault.node() == node && fault.from() <= second && second < fault.to())
        .mapToLong(fault -> fault.by() * 1_000)
        .sum();
  }

  boolean loses(int node, int nth) {
    return any(Fault.LoseSubmit.class, fault -> fault.node() == node && fault.nth() == nth);
  }

  boolean repeats(int node, int nth) {
    return any(Fault.RepeatSubmit.class, fault -> fault.node() == node && fault.nth() == nth);
  }

  boolean misses(int reader, int nth) {
    return any(Fault.Missing.class, fault -> fault.reader() == reader && fault.nth() == nth);
  }

  boolean swaps(int nth) {
    return any(Fault.Swap.class, fault -> fault.nth() == nth);
  }

  boolean isOutage(long second) {
    return any(Fault.Outage.class, fault -> fault.from() <= second && second < fault.to());
  }

  private <F extends Fault> boolean any(Class<F> kind, Predicate<F> test) {
    return of(kind).anyMatch(test);
  }
}
