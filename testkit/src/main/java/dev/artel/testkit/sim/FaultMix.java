package dev.artel.testkit.sim;

import dev.artel.core.values.Seeds;
import java.util.ArrayList;
import java.util.List;

/** Draws faults at random, to fit how a scenario went without any. */
public final class FaultMix {
  private static final int MOST_FAULTS = 6;
  private static final int KINDS = 9;
  private static final int LONGEST = 20;

  private final long seed;
  private final Ending calm;
  private int drawn;

  private FaultMix(long seed, Ending calm) {
    this.seed = seed;
    this.calm = calm;
  }

  /** From one to six faults of any kind. */
  public static List<Fault> of(long seed, Ending calm) {
    var mix = new FaultMix(seed, calm);
    var faults = new ArrayList<Fault>();
    int count = 1 + mix.below(MOST_FAULTS);
    for (int i = 0; i < count; i++) {
      faults.add(mix.next());
    }
    return faults;
  }

  private Fault next() {
    int node = below(calm.scenario().cast().size());
    long at = below(1 + (int) calm.seconds());
    int nth = 1 + below(1 + calm.steps() / calm.scenario().cast().size());
    int content = 1 + below(calm.stored().size());
    return switch (below(KINDS)) {
      case 0 -> new Fault.Crash(node, at, below(2) == 0);
      case 1 -> {
        var moment = Fault.Moment.values()[below(Fault.Moment.values().length)];
        yield new Fault.CrashAtStep(1 + below(1 + calm.steps()), moment, below(2) == 0);
      }
      case 2 -> new Fault.Delay(node, at, at + below(LONGEST), below(LONGEST));
      case 3 -> new Fault.LoseSubmit(node, nth);
      case 4 -> new Fault.RepeatSubmit(node, nth);
      case 5 -> new Fault.Missing(node, content);
      case 6 -> new Fault.Swap(content);
      case 7 -> new Fault.Outage(at, at + below(LONGEST));
      default -> new Fault.Rewind(at, 1 + below(LONGEST));
    };
  }

  private int below(int bound) {
    return (int) Long.remainderUnsigned(Seeds.number(seed, "fault", drawn++), bound);
  }
}
