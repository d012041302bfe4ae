package dev.artel.paradigms.committee;

import dev.artel.core.law.CommonEvent;
import dev.artel.core.law.Event;
import dev.artel.core.law.Reason;
import dev.artel.core.values.Hash;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What a sequence came through, by name: so that one can see how deep the random ones get. */
final class Milestones {
  /** What 200 sequences come through. */
  static final List<String> COMMON =
      List.of(
          "PENDING",
          "TERMINATED",
          "third round",
          "manual round",
          "displacement",
          "funding",
          "unopened task",
          "beacon",
          "settled",
          "settled without a model",
          "run-off",
          "settled in a run-off",
          "bad data",
          "data that never came",
          "void in TRAINING",
          "void in EVALUATING",
          "void in REVEALING",
          "silence",
          "delivery",
          "undelivered model");

  /** What takes very many of them. */
  static final List<String> RARE =
      List.of(
          "missed beacon",
          "seat by lot",
          "third draw",
          "forced seat",
          "void in RELEASING",
          "out of band",
          "stop after the round");

  private final Set<String> names = new TreeSet<>();

  Set<String> names() {
    return names;
  }

  void refused(Reason why) {
    names.add(why.getClass().getSimpleName() + "." + why.name());
  }

  void accepted(TaskInvariants.Moment before, TaskInvariants.Done done, CommitteeRow.Header after) {
    var stage = after.stage();
    names.add(before.header().stage().phase().name());
    add(stage.round() == 3, "third round");
    add(stage.attempt() == 2 && before.header().stage().attempt() == 1, "run-off");
    add(after.draw().number() == 3, "third draw");
    add(stage.phase() == Phase.READY && stage.round() > 1, "manual round");
    boolean left = done.events().stream().anyMatch(CommitteeEvent.Left.class::isInstance);
    add(left && done.is(CommitteeCommand.SignUpValidator.class), "displacement");
    boolean burnt = done.events().stream().anyMatch(CommonEvent.Burnt.class::isInstance);
    add(burnt && before.isOver(), "undelivered model");
    add(burnt && before.header().stage().phase() == Phase.READY, "unopened task");
    add(done.is(CommitteeCommand.Deliver.class), "delivery");
    add(done.is(CommitteeCommand.Fund.class), "funding");
    done.events().forEach(event -> event(before, done, event));
  }

  private void event(TaskInvariants.Moment before, TaskInvariants.Done done, Event event) {
    switch (event) {
      case CommitteeEvent.RoundClosed e -> closed(before, e.result());
      case CommitteeEvent.OpeningSet e -> {
        boolean waits = before.header().stage().phase() == Phase.READY;
        add(waits && e.opening().base().equals(Hash.ZERO), "missed beacon");
        add(
            waits && e.opening().beaconHeight() > 0 && !e.opening().base().equals(Hash.ZERO),
            "beacon");
      }
      case CommitteeEvent.SeatSet e -> {
        add(e.seat().seats() > 0 && e.seat().acted() == 0, "forced seat");
        boolean byProof =
            done.command() instanceof CommitteeCommand.ClaimSeat claim && claim.proof().size() > 0;
        add(byProof, "seat by lot");
      }
      default -> {}
    }
  }

  private void closed(TaskInvariants.Moment before, CommitteeRow.Result result) {
    boolean isRunOff = before.header().stage().attempt() == 2;
    switch (result.outcome()) {
      case SETTLED -> {
        boolean empty = result.medians().accepted().isEmpty();
        names.add(empty ? "settled without a model" : "settled");
        add(isRunOff, "settled in a run-off");
        add(result.inBand().contains(false), "out of band");
      }
      case VOID -> names.add("void in " + before.header().stage().phase());
      case DATA_DEFAULT ->
          names.add(before.header().dataCame() ? "bad data" : "data that never came");
    }
    add(!result.silent().isEmpty(), "silence");
    add(before.header().stopAsked(), "stop after the round");
  }

  private void add(boolean came, String name) {
    if (came) {
      names.add(name);
    }
  }
}
