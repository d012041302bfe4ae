package dev.artel.paradigms.committee;

import dev.artel.core.paradigm.Cell;
import dev.artel.core.paradigm.Exhibit;
import dev.artel.core.values.Address;
import dev.artel.core.values.Cid;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What each party could see in this task. Source: docs/committee.md, section 10. */
record Sight(Outlook outlook) {
  private static final Cell NO = new Cell.Mark(Cell.Tone.GOOD, "none");
  private static final String AFTER = "after the reveals";

  Exhibit.Table table() {
    var rows = new ArrayList<List<Cell>>();
    for (var candidate : outlook.candidates()) {
      var sat = rounds().filter(round -> hasSeat(round, candidate)).boxed().toList();
      rows.add(sat.isEmpty() ? idle(candidate) : seated(candidate, sat));
    }
    rows.add(
        List.of(
            Cell.of(outlook.workers().size() + " workers"),
            Cell.of("their own; of others ciphertexts, the accepted where the task opens them"),
            NO,
            Cell.of(AFTER)));
    rows.add(
        List.of(
            Cell.of(outlook.deed().requester()),
            Cell.of("none, unless a seat is its own"),
            Cell.of("all: it is the requester's"),
            Cell.of(AFTER)));
    for (var auditor : outlook.terms().auditors()) {
      rows.add(
          List.of(
              Cell.of(auditor),
              Cell.of("all " + judged() + " that a seat could open, after the reveals"),
              Cell.of("what the task file says"),
              Cell.of(AFTER)));
    }
    rows.add(
        List.of(
            Cell.of("store, outsiders"),
            Cell.of(submitted() + " ciphertexts and their sizes"),
            Cell.of("ciphertexts"),
            NO));
    rows.add(
        List.of(
            Cell.of("who reads the ledger"),
            Cell.of("losses, contributions, verdicts, samples declared, pay, hashes"),
            Cell.of("hashes"),
            Cell.of("its loss and accuracy, its hash")));
    return new Exhibit.Table(
        "Who could see what", List.of("who", "updates", "validation data", "model"), rows);
  }

  private List<Cell> seated(Address candidate, List<Integer> sat) {
    long opened = sat.stream().mapToLong(this::released).sum();
    return List.of(
        Cell.of(candidate),
        new Cell.Mark(Cell.Tone.OPEN, "all " + opened + " of " + named(sat) + ", in plain"),
        Cell.of("fragments of " + named(sat) + "; of the others when spent"),
        Cell.of("yes"));
  }

  private static List<Cell> idle(Address candidate) {
    return List.of(Cell.of(candidate), NO, Cell.of("fragments when spent"), Cell.of(AFTER));
  }

  private static String named(List<Integer> rounds) {
    return (rounds.size() == 1 ? "round " : "rounds ")
        + rounds.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  private IntStream rounds() {
    return IntStream.rangeClosed(1, outlook.roundNumber());
  }

  /** Before the data came, a seat had nothing to judge by and no key. */
  private boolean hasSeat(int round, Address candidate) {
    return outlook.members().seated(round).stream().anyMatch(s -> s.candidate().equals(candidate))
        && outlook
            .rows()
            .get(CommitteeRow.ROUNDS, outlook.task(), round)
            .filter(r -> !r.dataGrant().equals(Cid.NONE))
            .isPresent();
  }

  private long released(int round) {
    return outlook.members().parts(round).stream().filter(CommitteeRow.Part::isReleased).count();
  }

  private long submitted() {
    return rounds()
        .mapToLong(
            round ->
                outlook.members().parts(round).stream()
                    .filter(CommitteeRow.Part::isSubmitted)
                    .count())
        .sum();
  }

  private long judged() {
    return outlook.results().stream().mapToLong(result -> released(result.round())).sum();
  }
}
