package dev.artel.paradigms.peer;

import dev.artel.core.paradigm.Standing;
import dev.artel.core.paradigm.View;
import dev.artel.core.values.Address;
import java.util.List;

/** Where a task stands, for people. */
record PeerStanding(View view, Prospect prospect) {
  static Standing of(View view) {
    return Prospect.of(view)
        .map(prospect -> new PeerStanding(view, prospect).standing())
        .orElse(new Standing("not posted yet", 0, false, List.of(), List.of()));
  }

  private Standing standing() {
    var waitsFor = waitsFor();
    var acted = waitsFor.stream().filter(this::hasActed).toList();
    double part = waitsFor.isEmpty() ? 0 : (double) acted.size() / waitsFor.size();
    boolean over = prospect.phase() == Phase.TERMINATED && isSettledUp();
    return new Standing(stage(), done(part), over, waitsFor, acted);
  }

  private String stage() {
    var phase = prospect.phase().name();
    boolean inRound = prospect.phase() == Phase.RUNNING || prospect.phase() == Phase.RELEASING;
    return inRound && prospect.terms().hasRounds()
        ? "round " + prospect.round() + " of " + prospect.terms().pace().rounds() + ": " + phase
        : phase;
  }

  private double done(double part) {
    double rounds = prospect.terms().pace().rounds() + 1.0;
    return switch (prospect.phase()) {
      case RECRUITING -> 0;
      case RUNNING, RELEASING ->
          prospect.terms().hasRounds() ? (prospect.round() - 1 + part) / rounds : 0;
      case REPORTING -> (prospect.round() + part) / rounds;
      case TERMINATED -> 1;
    };
  }

  private List<Address> waitsFor() {
    var members = prospect.history().members().stream();
    return switch (prospect.phase()) {
      case RECRUITING ->
          prospect.terms().isListed()
              ? prospect.terms().members().listed()
              : members.map(PeerRow.Member::address).toList();
      case RUNNING ->
          prospect.terms().hasRounds()
              ? members
                  .filter(m -> prospect.roundRow(prospect.round()).orElseThrow().awaits(m))
                  .map(PeerRow.Member::address)
                  .toList()
              : List.of();
      case RELEASING, REPORTING ->
          prospect.history().models(prospect.round()).stream()
              .map(PeerEvent.ModelPublished::member)
              .toList();
      case TERMINATED -> members.map(PeerRow.Member::address).toList();
    };
  }

  private boolean hasActed(Address party) {
    var member = prospect.member(party);
    int round = prospect.round();
    return switch (prospect.phase()) {
      case RECRUITING -> member.isPresent();
      case RUNNING -> member.map(m -> m.published() == round).orElse(false);
      case RELEASING -> prospect.history().release(round, party).isPresent();
      case REPORTING -> member.map(m -> m.reported() == round).orElse(false);
      case TERMINATED -> isSettled(party);
    };
  }

  private boolean isSettled(Address party) {
    return prospect.credit(party).isZero()
        && prospect.member(party).map(prospect::isCollected).orElse(true);
  }

  /** Everybody has what is theirs, and the requester has read why. */
  private boolean isSettledUp() {
    boolean requester = prospect.deed().requester().equals(view.self().address());
    boolean read =
        !requester
            || prospect.history().reports().stream()
                .allMatch(r -> view.journal().find(Peer.readPath(r), Done.Read.class).isPresent());
    return read
        && isSettled(prospect.deed().requester())
        && prospect.history().members().stream().allMatch(m -> isSettled(m.address()));
  }
}
