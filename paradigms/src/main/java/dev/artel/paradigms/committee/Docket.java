package dev.artel.paradigms.committee;

import dev.artel.core.paradigm.Self;
import dev.artel.core.values.Address;
import dev.artel.core.values.Cid;
import java.util.List;

/**
 * All that one seat needs to judge a round, taken from the rows before the work begins.
 *
 * @param workers how many there are: the length of the manifest's columns
 * @param forced in a run-off, the accepted set that is to be settled, by sign-up index
 * @param hints bundles of the first attempt, which may hold keys that this seat lacked
 */
record Docket(
    Ref ref,
    Address seat,
    CommitteeTerms terms,
    Ballot ballot,
    int workers,
    StartModel start,
    Cid dataGrant,
    Cid dataList,
    List<Released> released,
    List<Integer> forced,
    List<Cid> hints,
    Audience audience) {

  /** Which vote it is for. */
  record Ballot(int round, int attempt) {}

  /** Who is given which keys after the reveals. */
  record Audience(
      Vault.Receiver requester,
      List<Vault.Receiver> workers,
      List<Vault.Receiver> candidates,
      List<Vault.Receiver> seats,
      List<Vault.Receiver> auditors) {}

  Docket {
    released = List.copyOf(released);
    forced = List.copyOf(forced);
    hints = List.copyOf(hints);
  }

  static Docket of(Outlook outlook, Self self) {
    var requester = outlook.receivers(List.of(outlook.deed().requester())).getFirst();
    var audience =
        new Audience(
            requester,
            outlook.receivers(outlook.workers()),
            outlook.receivers(outlook.candidates()),
            outlook.receivers(outlook.seated()),
            outlook.receivers(outlook.terms().auditors()));
    var hints =
        outlook.attempt() < 2
            ? List.<Cid>of()
            : outlook.members().votes(outlook.roundNumber(), 1).stream()
                .filter(CommitteeRow.Vote::revealed)
                .map(CommitteeRow.Vote::bundle)
                .toList();
    return new Docket(
        outlook.ref(self),
        self.address(),
        outlook.terms(),
        new Ballot(outlook.roundNumber(), outlook.attempt()),
        outlook.members().workers().size(),
        outlook.start(),
        outlook.round().dataGrant(),
        outlook.opening().data(),
        outlook.released(),
        Tally.accepted(outlook.round()),
        hints,
        audience);
  }

  /** Where the judgement is journalled: it depends on these inputs and on nothing else. */
  String path() {
    var stem = "verdict/" + ballot.round() + "/" + ballot.attempt();
    return Paths.of(stem, start, dataGrant, released, forced);
  }

  boolean isRunOff() {
    return ballot.attempt() == 2;
  }
}
