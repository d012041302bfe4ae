package dev.artel.paradigms.peer;

import dev.artel.core.paradigm.Gambit;
import java.util.List;

/** What ledger and manifests show of an attack: the defence at work. */
final class PeerSigns {
  private PeerSigns() {}

  private static String times(String what, long count) {
    return count == 0 ? "" : what + ", " + count + (count == 1 ? " time" : " times");
  }

  static Gambit.Sign refused(String reason) {
    return trace -> times("refused " + reason, trace.refusals().getOrDefault(reason, 0));
  }

  /** All others find it so. */
  static Gambit.Sign verdict(Verdict verdict) {
    return trace -> {
      var rulings = rulings(trace);
      boolean alike = rulings.stream().allMatch(ruling -> ruling.verdict() == verdict);
      return alike ? times("verdict " + verdict, rulings.size()) : "";
    };
  }

  /** Left out by most of the others, for whatever reason. */
  static Gambit.Sign mostlyLeftOut() {
    return trace -> {
      var rulings = rulings(trace);
      long out = rulings.stream().filter(r -> r.verdict() != Verdict.KEPT).count();
      return 2 * out > rulings.size()
          ? "left out %d of %d times".formatted(out, rulings.size())
          : "";
    };
  }

  /** Of the honest, on the gang's models. */
  private static List<Manifest.Ruling> rulings(Gambit.Trace trace) {
    return Prospect.of(trace.view()).stream()
        .flatMap(prospect -> prospect.history().reports().stream())
        .filter(report -> !trace.gang().contains(report.member()))
        .flatMap(r -> trace.view().journal().find(Peer.readPath(r), Done.Read.class).stream())
        .flatMap(read -> read.manifest().rulings().stream())
        .filter(ruling -> trace.gang().contains(ruling.member()))
        .toList();
  }
}
