package dev.artel.paradigms.committee;

import dev.artel.core.paradigm.Cell;
import dev.artel.core.paradigm.Exhibit;
import dev.artel.core.paradigm.View;
import dev.artel.core.values.Address;
import dev.artel.core.values.Coins;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a committee shows: the learning curve, the rounds, and each party's verdicts and pay. */
final class CommitteeExhibits {
  private static final int DIGITS = 4;

  private final View view;
  private final Outlook outlook;

  CommitteeExhibits(View view, Outlook outlook) {
    this.view = view;
    this.outlook = outlook;
  }

  List<Exhibit> all() {
    return List.of(curve(), rounds(), workers(), validators());
  }

  private Exhibit curve() {
    var committee = new ArrayList<Exhibit.Point>();
    var tested = new ArrayList<Exhibit.Point>();
    for (var result : outlook.models()) {
      committee.add(new Exhibit.Point(result.round(), result.medians().metric().toReal()));
      obtained(result)
          .ifPresent(o -> tested.add(new Exhibit.Point(result.round(), o.metric().toReal())));
    }
    var series = new ArrayList<Exhibit.Series>();
    series.add(new Exhibit.Series("the committee's median on the round's fragment", committee));
    if (!tested.isEmpty()) {
      series.add(new Exhibit.Series("the requester's own test data", tested));
    }
    return new Exhibit.Curve("Accuracy", "round", "accuracy", series);
  }

  private Optional<Done.Obtained> obtained(CommitteeRow.Result result) {
    return view.journal()
        .find(Requester.obtainPath(result), Done.Obtained.class)
        .filter(o -> o.samples() > 0);
  }

  private Exhibit rounds() {
    var columns =
        List.of(
            "round",
            "outcome",
            "accepted",
            "seats",
            "loss",
            "accuracy",
            "test loss",
            "test accuracy");
    var rows = outlook.results().stream().map(this::round).toList();
    return new Exhibit.Table("Rounds", columns, rows);
  }

  private List<Cell> round(CommitteeRow.Result result) {
    var medians = result.medians();
    var obtained = obtained(result);
    return List.of(
        Cell.of(result.round()),
        Cell.of(word(result.outcome())),
        Cell.of(medians.accepted().size()),
        Cell.of(result.seated()),
        Cell.of(medians.loss().toReal(), DIGITS),
        Cell.of(medians.metric().toReal(), DIGITS),
        obtained.map(o -> Cell.of(o.loss().toReal(), DIGITS)).orElse(Cell.of("-")),
        obtained.map(o -> Cell.of(o.metric().toReal(), DIGITS)).orElse(Cell.of("-")));
  }

  private Exhibit workers() {
    var columns =
        List.of("worker", "role", "samples", "verdicts", "contributions", "pay", "penalties");
    var rows =
        outlook.members().workers().stream()
            .sorted(byPay(CommitteeRow.Worker::address))
            .map(this::worker)
            .toList();
    return new Exhibit.Table("Workers", columns, rows);
  }

  private List<Cell> worker(CommitteeRow.Worker worker) {
    var verdicts =
        outlook.results().stream()
            .filter(r -> r.medians().kind() == Manifest.Kind.RESULT)
            .map(r -> word(r.medians().verdict(worker.index())))
            .collect(Collectors.joining(", "));
    var contributions =
        outlook.models().stream()
            .map(r -> r.medians().phi(worker.index()) / 1e6)
            .map(phi -> String.format(Locale.ROOT, "%.4f", phi))
            .collect(Collectors.joining(", "));
    return List.of(
        Cell.of(worker.address()),
        Cell.of(Worker.ROLE),
        Cell.of(worker.samples()),
        Cell.of(verdicts),
        Cell.of(contributions),
        Cell.of(pay(worker.address())),
        Cell.of(silences(worker.address())));
  }

  private Exhibit validators() {
    var columns = List.of("validator", "role", "units", "seats", "verdicts", "pay", "penalties");
    var rows =
        outlook.members().candidates().stream()
            .sorted(byPay(CommitteeRow.Candidate::address))
            .map(this::validator)
            .toList();
    return new Exhibit.Table("Validators", columns, rows);
  }

  private List<Cell> validator(CommitteeRow.Candidate candidate) {
    var party = candidate.address();
    int seats =
        outlook.results().stream()
            .flatMap(r -> outlook.members().seats(r.round()).stream())
            .filter(seat -> seat.candidate().equals(party))
            .mapToInt(CommitteeRow.Seat::seats)
            .sum();
    var verdicts =
        outlook.results().stream().map(r -> standing(r, party)).collect(Collectors.joining(", "));
    return List.of(
        Cell.of(party),
        Cell.of(Validator.ROLE),
        Cell.of(candidate.units()),
        Cell.of(seats),
        Cell.of(verdicts),
        Cell.of(pay(party)),
        Cell.of(silences(party)));
  }

  private static String standing(CommitteeRow.Result result, Address party) {
    int at = result.group().indexOf(party);
    if (at >= 0) {
      return result.inBand().get(at) ? "agreed" : "out of band";
    }
    return result.silent().contains(party) ? "silent" : "-";
  }

  /** The best paid first; of equals by address, so that it does not matter who signed up first. */
  private <T> Comparator<T> byPay(Function<T, Address> address) {
    return Comparator.comparing((T member) -> pay(address.apply(member)))
        .reversed()
        .thenComparing(address);
  }

  private Coins pay(Address party) {
    var pay = Coins.ZERO;
    for (var result : outlook.results()) {
      int at = result.paid().indexOf(party);
      pay = at < 0 ? pay : pay.plus(result.pay().get(at));
    }
    return pay;
  }

  /** In how many rounds the bond was cut. */
  private long silences(Address party) {
    return outlook.results().stream().filter(r -> r.silent().contains(party)).count();
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
