package dev.artel.paradigms.committee;

import dev.artel.core.values.Address;
import java.util.ArrayList;
import java.util.List;
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
    int round = matter.stage().round();
    var seats = new TreeMap<Address, Integer>();
    matter.members().seated(round).forEach(s -> seats.put(s.candidate(), s.seats()));
    var votes = matter.members().votes(round, attempt);
    return new Tally(matter.terms(), matter.members().workers().size(), seats, votes);
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
