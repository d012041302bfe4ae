package dev.artel.paradigms.committee;

/** Rows without the times that a crash may delay. */
final class Timeless {
  private Timeless() {}

  static Record row(Record row) {
    return switch (row) {
      case CommitteeRow.Header h ->
          h.withStage(
              new CommitteeRow.Stage(h.stage().phase(), 0, h.stage().round(), h.stage().attempt()),
              new CommitteeRow.Draw(h.draw().number(), 0));
      case CommitteeRow.Ending e ->
          new CommitteeRow.Ending(e.task(), 0, 0, e.complained(), e.received());
      default -> row;
    };
  }
}
