package dev.artel.paradigms.committee;

import dev.artel.core.port.Entry;
import dev.artel.core.values.Address;
import dev.artel.core.values.Cid;
import dev.artel.core.values.Hash;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A task's phases and what was done in them, read from the log. */
final class Acts {
  private final Hash task;
  private final List<CommitteeRow.Stage> stages = new ArrayList<>();
  private final List<Act> all = new ArrayList<>();
  private final Set<Object> known = new HashSet<>();

  Acts(Hash task, List<Entry> log) {
    this.task = task;
    log.forEach(this::take);
  }

  private void take(Entry entry) {
    switch (entry.event()) {
      case CommitteeEvent.Moved(var header) when header.task().equals(task) -> move(header.stage());
      case CommitteeEvent.SeatSet(var seat)
          when seat.task().equals(task) && seat.acted() > 0 && isBy(entry, seat.candidate()) ->
          add(entry, seat.seats() > 0 ? "take seats" : "pass");
      case CommitteeEvent.PartSet(var part)
          when part.task().equals(task) && isBy(entry, part.worker()) ->
          part(entry, part);
      case CommitteeEvent.RoundSet(var round)
          when round.task().equals(task) && !round.dataGrant().equals(Cid.NONE) ->
          once(entry, "give data", new Given(round.round(), round.dataGrant()));
      case CommitteeEvent.VoteSet(var vote)
          when vote.task().equals(task) && isBy(entry, vote.seat()) ->
          add(entry, vote.revealed() ? "reveal" : "judge");
      default -> {}
    }
  }

  /** What makes an act one that was seen before. */
  private record Given(int round, Object what) {}

  private static boolean isBy(Entry entry, Address party) {
    return entry.sender().equals(party);
  }

  private void move(CommitteeRow.Stage stage) {
    if (stages.isEmpty() || !stages.getLast().equals(stage)) {
      stages.add(stage);
    }
  }

  private void part(Entry entry, CommitteeRow.Part part) {
    if (part.isSubmitted()) {
      once(entry, "train", new Given(part.round(), part.commitment()));
    }
    if (part.isReleased()) {
      once(entry, "give key", new Given(part.round(), part.grant()));
    }
  }

  private void once(Entry entry, String what, Given given) {
    if (known.add(given)) {
      add(entry, what);
    }
  }

  private void add(Entry entry, String what) {
    if (!stages.isEmpty()) {
      all.add(new Act(entry.sender(), what, stages.getLast(), entry.time()));
    }
  }

  /** A phase of a round, from when to when. */
  record Stretch(CommitteeRow.Stage stage, long to) {
    String name() {
      return stage.phase() + (stage.attempt() == 2 ? " (run-off)" : "");
    }
  }

  /**
   * Phases of one round in their order.
   *
   * @param now where the last phase ends that has not ended
   */
  List<Stretch> of(int round, long now) {
    var stretches = new ArrayList<Stretch>();
    for (int i = 0; i < stages.size(); i++) {
      var stage = stages.get(i);
      if (stage.round() == round && stage.phase().isWithin(Phase.TRAINING, Phase.REVEALING)) {
        long to = i + 1 < stages.size() ? stages.get(i + 1).since() : now;
        stretches.add(new Stretch(stage, Math.max(stage.since(), to)));
      }
    }
    return stretches;
  }

  /** What was done in a round, as it came. */
  List<Act> of(int round) {
    return all.stream()
        .filter(act -> act.stage().round() == round)
        .filter(act -> act.stage().phase().isWithin(Phase.TRAINING, Phase.REVEALING))
        .toList();
  }

  List<Act> of(Stretch stretch) {
    return all.stream().filter(act -> act.stage().equals(stretch.stage())).toList();
  }
}
