package dev.artel.paradigms.committee;

import dev.artel.core.paradigm.Model;
import dev.artel.core.paradigm.Standing;
import dev.artel.core.paradigm.View;
import dev.artel.core.values.Address;
import java.util.ArrayList;
import java.util.List;

/** Where a committee's task stands, for people. */
final class CommitteeStanding {
  // Parts of a round's time, roughly, as they are on one machine.
  private static final double TRAINED = 0.65;
  private static final double RELEASED = 0.7;
  private static final double JUDGED = 0.95;

  private final View view;
  private final Outlook outlook;

  private CommitteeStanding(View view, Outlook outlook) {
    this.view = view;
    this.outlook = outlook;
  }

  static Standing of(View view) {
    return Outlook.of(view)
        .map(outlook -> new CommitteeStanding(view, outlook).standing())
        .orElse(new Standing("not posted yet", 0, false, List.of(), List.of()));
  }

  private Standing standing() {
    var phase = outlook.phase();
    var waitsFor = waitsFor();
    var acted = waitsFor.stream().filter(this::hasActed).toList();
    boolean over = phase == Phase.TERMINATED && isSettledUp();
    double part = waitsFor.isEmpty() ? 0 : (double) acted.size() / waitsFor.size();
    return new Standing(stage(), done(part), over, waitsFor, acted);
  }

  private String stage() {
    boolean inRound = outlook.phase().isWithin(Phase.TRAINING, Phase.REVEALING);
    var phase = outlook.phase().name();
    if (!inRound) {
      return phase;
    }
    var runOff = outlook.attempt() == 2 ? " (run-off)" : "";
    return "round "
        + outlook.roundNumber()
        + " of "
        + outlook.terms().rounds()
        + ": "
        + phase
        + runOff;
  }

  private double done(double part) {
    double round =
        switch (outlook.phase()) {
          case TRAINING -> TRAINED * part;
          case RELEASING -> TRAINED + (RELEASED - TRAINED) * part;
          case EVALUATING -> RELEASED + (JUDGED - RELEASED) * part;
          case REVEALING -> JUDGED;
          default -> 0;
        };
    return outlook.phase() == Phase.TERMINATED
        ? 1
        : (outlook.roundNumber() - 1 + round) / outlook.terms().rounds();
  }

  private List<Address> waitsFor() {
    int round = outlook.roundNumber();
    return switch (outlook.phase()) {
      case DRAWING -> outlook.candidates();
      case READY -> List.of(outlook.deed().requester());
      case TRAINING ->
          outlook.members().parts(round).stream()
              .filter(CommitteeRow.Part::active)
              .map(CommitteeRow.Part::worker)
              .toList();
      case RELEASING -> releasers();
      case EVALUATING, REVEALING -> outlook.chapter().seated();
      case TERMINATED -> outlook.everyMember();
      default -> List.of();
    };
  }

  private List<Address> releasers() {
    var all = new ArrayList<Address>();
    all.add(outlook.deed().requester());
    outlook.members().parts(outlook.roundNumber()).stream()
        .filter(CommitteeRow.Part::isSubmitted)
        .forEach(part -> all.add(part.worker()));
    return all;
  }

  private boolean hasActed(Address party) {
    return switch (outlook.phase()) {
      case DRAWING ->
          outlook.members().candidates().stream()
              .anyMatch(c -> c.address().equals(party) && c.hasContributed());
      case TRAINING ->
          outlook.chapter().part(party).filter(CommitteeRow.Part::isSubmitted).isPresent();
      case RELEASING ->
          party.equals(outlook.deed().requester())
              ? outlook.chapter().hasData()
              : outlook.chapter().part(party).filter(CommitteeRow.Part::isReleased).isPresent();
      case EVALUATING -> outlook.vote(party, outlook.attempt()).isPresent();
      case REVEALING ->
          outlook.vote(party, outlook.attempt()).filter(CommitteeRow.Vote::revealed).isPresent();
      case TERMINATED -> outlook.hasCollected(party) && outlook.credit(party).isZero();
      default -> false;
    };
  }

  /** The requester has its models and figures, or never will, and everybody what is theirs. */
  private boolean isSettledUp() {
    var models = outlook.models();
    boolean has = models.isEmpty() || view.journal().find(Model.PATH, Model.class).isPresent();
    boolean measured =
        models.stream()
            .map(Requester::obtainPath)
            .allMatch(path -> view.journal().find(path, Done.Obtained.class).isPresent());
    boolean paid =
        outlook.everyMember().stream().allMatch(this::hasActed)
            && outlook.credit(outlook.deed().requester()).isZero();
    boolean lost = outlook.isModelLost(view.now().time());
    return (lost || (has && measured)) && paid;
  }
}
