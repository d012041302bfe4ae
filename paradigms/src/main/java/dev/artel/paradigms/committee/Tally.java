package dev.artel.paradigms.committee;

import dev.artel.core.values.Address;
import dev.artel.core.values.Coins;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Counts a round's votes by seats.
 *
 * @param seats held by each seated candidate
 * @param votes of the attempt that is under way
 */
record Tally(
    CommitteeTerms terms,
    int workers,
    SortedMap<Address, Integer> seats,
    List<CommitteeRow.Vote> votes) {

  static Tally of(Case matter) {
    var stage = matter.stage();
    return of(matter, stage.attempt());
  }

  static Tally of(Case matter, int attempt) {
    return of(matter.members(), matter.terms(), matter.stage().round(), attempt);
  }

  static Tally of(Case.Members members, CommitteeTerms terms, int round, int attempt) {
    var seats = new TreeMap<Address, Integer>();
    members.seated(round).forEach(s -> seats.put(s.candidate(), s.seats()));
    return new Tally(terms, members.workers().size(), seats, members.votes(round, attempt));
  }

  int seated() {
    return seats.values().stream().mapToInt(Integer::intValue).sum();
  }

  int committed() {
    return seatsOf(votes);
  }

  int revealed() {
    return seatsOf(reveals());
  }

  List<CommitteeRow.Vote> reveals() {
    return votes.stream().filter(CommitteeRow.Vote::revealed).toList();
  }

  List<CommitteeRow.Vote> reveals(Manifest.Kind kind) {
    return reveals().stream().filter(v -> v.manifest().kind() == kind).toList();
  }

  int seatsOf(List<CommitteeRow.Vote> some) {
    return some.stream().mapToInt(v -> seatsOf(v.seat())).sum();
  }

  int seatsOf(Address candidate) {
    return seats.getOrDefault(candidate, 0);
  }

  /** Never a tie: the quorum is at least half, and is to be exceeded. */
  boolean isQuorum(int some) {
    return (long) some * Bounds.WHOLE > (long) seated() * terms.stakes().quorumBp();
  }

  /** What an in-band seat is paid, where so many units were eligible. */
  Coins perSeat(int units) {
    int expected = Math.min(terms.stakes().tau(), units);
    return terms.pots().validatorPot().dividedBy(Math.max(seated(), expected));
  }

  /** The group that holds the result, where there is one. */
  Optional<Settlement> settlement() {
    return groups().stream()
        .map(group -> new Settlement(this, group))
        .filter(Settlement::holds)
        .findFirst();
  }

  /** Results that are the same, together. */
  List<List<CommitteeRow.Vote>> groups() {
    var groups = new ArrayList<List<CommitteeRow.Vote>>();
    for (var vote : reveals(Manifest.Kind.RESULT)) {
      groups.stream()
          .filter(group -> group.getFirst().manifest().agreesWith(vote.manifest()))
          .findFirst()
          .ifPresentOrElse(
              group -> group.add(vote), () -> groups.add(new ArrayList<>(List.of(vote))));
    }
    return groups;
  }

  /** Workers that more than half of the result seats accept, each voted on by itself. */
  List<Integer> acceptedByMost() {
    var results = reveals(Manifest.Kind.RESULT);
    int all = seatsOf(results);
    return IntStream.range(0, workers)
        .filter(
            j ->
                2 * seatsOf(results.stream().filter(v -> isAccepted(v.manifest(), j)).toList())
                    > all)
        .boxed()
        .toList();
  }

  /** Sign-up indices of a run-off's accepted set. */
  static List<Integer> accepted(CommitteeRow.Round round) {
    return IntStream.range(0, round.accepted().size())
        .filter(i -> round.accepted().at(i) == 1)
        .boxed()
        .toList();
  }

  private static boolean isAccepted(Manifest manifest, int worker) {
    return manifest.verdict(worker) == Verdict.ACCEPTED;
  }
}
