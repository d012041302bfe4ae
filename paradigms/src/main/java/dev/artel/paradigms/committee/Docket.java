package dev.artel.paradigms.committee;

import dev.artel.core.paradigm.Paths;
import dev.artel.core.paradigm.Self;
import dev.artel.core.paradigm.Vault;
import dev.artel.core.values.Address;
import dev.artel.core.values.Cid;
import dev.artel.core.values.Hash;
import java.util.List;

/**
 * All that one seat needs to judge a round, taken from the rows before the work begins.
 *
 * @param workers how many there are: the length of the manifest's columns
 */
record Docket(
    Ref ref,
    Address seat,
    CommitteeTerms terms,
    Ballot ballot,
    int workers,
    Evidence evidence,
    Audience audience) {

  /** Which vote it is for. */
  record Ballot(int round, int attempt) {}

  /**
   * What is judged.
   *
   * @param lots seed of the round's lots, which nobody could know at sign-up
   * @param forced in a run-off, the accepted set that is to be settled, by sign-up index
   * @param hints bundles of other seats, which may hold keys that this seat lacks
   */
  record Evidence(
      StartModel start,
      Hash lots,
      Cid dataGrant,
      Cid dataList,
      List<Released> released,
      List<Integer> forced,
      List<Cid> hints) {
    Evidence {
      released = List.copyOf(released);
      forced = List.copyOf(forced);
      hints = List.copyOf(hints);
    }
  }

  /** Who is given which keys after the reveals. */
  record Audience(
      Vault.Receiver requester,
      List<Vault.Receiver> workers,
      List<Vault.Receiver> candidates,
      List<Vault.Receiver> seats,
      List<Vault.Receiver> auditors) {}

  /** For the vote that is under way; in a run-off the first attempt's bundles may help. */
  static Docket of(Outlook outlook, Self self) {
    int attempt = outlook.attempt();
    var chapter = outlook.chapter();
    var hints = attempt < 2 ? List.<Cid>of() : chapter.bundles(1);
    return of(chapter, new Ballot(chapter.number(), attempt), hints, self);
  }

  /** For looking back at a round that is closed: all that any seat revealed may help. */
  static Docket closed(Chapter chapter, Self self) {
    int attempt = chapter.lastAttempt();
    return of(chapter, new Ballot(chapter.number(), attempt), chapter.bundles(attempt), self);
  }

  private static Docket of(Chapter chapter, Ballot ballot, List<Cid> hints, Self self) {
    var outlook = chapter.outlook();
    var evidence =
        new Evidence(
            chapter.start(),
            Lots.seed(outlook.opening().base(), ballot.round(), 0),
            chapter.round().dataGrant(),
            outlook.opening().data(),
            chapter.released(),
            Tally.accepted(chapter.round()),
            hints);
    int workers = outlook.members().workers().size();
    var ref = outlook.ref(self);
    return new Docket(
        ref, self.address(), outlook.terms(), ballot, workers, evidence, audience(chapter));
  }

  private static Audience audience(Chapter chapter) {
    var outlook = chapter.outlook();
    return new Audience(
        outlook.receivers(List.of(outlook.deed().requester())).getFirst(),
        outlook.receivers(outlook.workers()),
        outlook.receivers(outlook.candidates()),
        outlook.receivers(chapter.seated()),
        outlook.receivers(outlook.terms().auditors()));
  }

  /** Where the judgement is journalled: it depends on these inputs and on nothing else. */
  String path() {
    var stem = "verdict/" + ballot.round() + "/" + ballot.attempt();
    var of = evidence;
    return Paths.of(stem, of.start(), of.dataGrant(), of.released(), of.forced());
  }

  boolean isRunOff() {
    return ballot.attempt() == 2;
  }
}
