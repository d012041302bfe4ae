package dev.artel.paradigms.committee;

import dev.artel.core.law.CommonRow;
import dev.artel.core.paradigm.Gambit.Sign;
import dev.artel.core.paradigm.Gambit.Trace;
import dev.artel.core.paradigm.Model;
import dev.artel.core.values.Address;
import dev.artel.core.values.Coins;
import dev.artel.core.values.Micros;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/** What the ledger shows of an attack: the defence at work, or the harm where there is none. */
final class Signs {
  private Signs() {}

  /** All of them. */
  static Sign all(Sign... signs) {
    return trace -> {
      var seen = Arrays.stream(signs).map(sign -> sign.in(trace)).toList();
      return seen.contains("") ? "" : String.join("; ", seen);
    };
  }

  static Sign either(Sign first, Sign second) {
    return trace -> {
      var seen = first.in(trace);
      return seen.isEmpty() ? second.in(trace) : seen;
    };
  }

  private static String times(String what, long count) {
    return count == 0 ? "" : what + ", " + count + (count == 1 ? " time" : " times");
  }

  static Sign refused(CommitteeReason reason) {
    return trace -> times("refused " + reason, trace.refusals().getOrDefault(reason.name(), 0));
  }

  /** A part of a settled round that one of the gang's workers had. */
  private record Share(CommitteeRow.Result result, int worker) {
    Verdict verdict() {
      return result.medians().verdict(worker);
    }

    Micros phi() {
      return Micros.of(result.medians().phi(worker));
    }
  }

  private static List<CommitteeRow.Result> results(Trace trace) {
    return Outlook.of(trace.view()).map(Outlook::results).orElse(List.of());
  }

  private static List<CommitteeRow.Result> results(Trace trace, CommitteeRow.Outcome outcome) {
    return results(trace).stream().filter(result -> result.outcome() == outcome).toList();
  }

  private static List<Share> shares(Trace trace) {
    var workers = Outlook.of(trace.view()).map(Outlook::workers).orElse(List.of());
    var shares = new ArrayList<Share>();
    for (var result : results(trace, CommitteeRow.Outcome.SETTLED)) {
      trace.gang().stream()
          .map(workers::indexOf)
          .filter(index -> index >= 0)
          .forEach(index -> shares.add(new Share(result, index)));
    }
    return shares;
  }

  /** A verdict in these rounds, from the given one on. */
  static Sign verdict(Verdict verdict, int from) {
    return trace -> {
      var judged = shares(trace).stream().filter(s -> s.result().round() >= from).toList();
      boolean alike = judged.stream().allMatch(share -> share.verdict() == verdict);
      return alike ? times("verdict " + verdict, judged.size()) : "";
    };
  }

  static Sign verdict(Verdict verdict) {
    return verdict(verdict, 1);
  }

  /** Accepted, and never with a contribution that is paid. */
  static Sign worthless() {
    return trace ->
        shares(trace).stream()
            .filter(share -> share.verdict() == Verdict.ACCEPTED)
            .map(Share::phi)
            .max(Micros::compareTo)
            .filter(most -> most.value() < 1)
            .map(most -> "contribution at most " + most.toReal())
            .orElse("");
  }

  /** Of all names together, over all rounds. */
  static Sign contributions() {
    return trace -> {
      long sum = shares(trace).stream().mapToLong(share -> share.phi().value()).sum();
      return "contributions of " + Micros.of(sum).toReal() + " together";
    };
  }

  /** Judged, and never paid. */
  static Sign unpaid() {
    return trace -> {
      var rounds = results(trace, CommitteeRow.Outcome.SETTLED);
      boolean paid =
          rounds.stream().anyMatch(r -> trace.gang().stream().anyMatch(r.paid()::contains));
      return paid ? "" : times("unpaid", rounds.size());
    };
  }

  /** Where what it says is not the whole truth: in some rounds so, in the others worthless. */
  static Sign mostly(Verdict verdict) {
    return trace -> {
      var judged = shares(trace);
      long so = judged.stream().filter(share -> share.verdict() == verdict).count();
      boolean unpaid = judged.stream().allMatch(share -> share.phi().value() < 1);
      return unpaid && 2 * so > judged.size() ? times("verdict " + verdict, so) : "";
    };
  }

  private static long count(Trace trace, BiPredicate<CommitteeRow.Result, Address> of) {
    return results(trace).stream()
        .filter(result -> trace.gang().stream().anyMatch(member -> of.test(result, member)))
        .count();
  }

  /** A penalty in some round. */
  static Sign fined() {
    return trace -> times("fined", count(trace, (result, m) -> result.silent().contains(m)));
  }

  /** Some of what the task burnt. */
  static Sign burnt() {
    return trace -> {
      var burnt =
          trace.view().rows().scan(CommonRow.PURSES).stream()
              .map(CommonRow.Purse::burnt)
              .reduce(Coins.ZERO, Coins::plus);
      return burnt.isZero() ? "" : burnt + " burnt";
    };
  }

  /** The requester has its model. */
  static Sign kept() {
    return trace ->
        trace.view().journal().find(Model.PATH, Model.class).isPresent()
            ? "the model was opened"
            : "";
  }

  /** The requester has complained, in vain. */
  static Sign complaint() {
    return trace ->
        Outlook.of(trace.view())
            .flatMap(Outlook::ending)
            .filter(CommitteeRow.Ending::complained)
            .map(_ -> "a complaint")
            .orElse("");
  }

  /** Names of the gang that contributed no nonce. */
  static Sign withheld() {
    return trace ->
        times(
            "nonce withheld",
            Outlook.of(trace.view()).orElseThrow().members().candidates().stream()
                .filter(c -> trace.gang().contains(c.address()) && !c.hasContributed())
                .count());
  }

  static Sign paid() {
    return trace -> times("paid", count(trace, (result, m) -> result.paid().contains(m)));
  }

  /** Of the group that holds the result, and not within its band. */
  static Sign outOfBand() {
    return trace ->
        times(
            "out of band",
            count(
                trace,
                (result, m) ->
                    result.group().contains(m) && !result.inBand().get(result.group().indexOf(m))));
  }

  /** A round settled with a model by others than the gang. */
  static Sign outvoted() {
    return trace ->
        times(
            "settled by the others",
            results(trace, CommitteeRow.Outcome.SETTLED).stream()
                .filter(r -> !r.group().isEmpty())
                .filter(r -> r.group().stream().noneMatch(trace.gang()::contains))
                .count());
  }

  static Sign ended(CommitteeRow.Outcome outcome) {
    var word = outcome.name().replace('_', ' ');
    return trace -> times("round " + word, results(trace, outcome).size());
  }

  /** A round settled in a second attempt. */
  static Sign runOff() {
    return trace -> {
      var outlook = Outlook.of(trace.view()).orElseThrow();
      return times(
          "run-off",
          outlook.results().stream()
              .filter(r -> r.outcome() == CommitteeRow.Outcome.SETTLED)
              .filter(r -> new Chapter(outlook, r.round()).lastAttempt() == 2)
              .count());
    };
  }

  /** Candidates of the gang, of all. */
  static Sign places(int most) {
    return trace -> {
      var all = Outlook.of(trace.view()).orElseThrow().candidates();
      long own = all.stream().filter(trace.gang()::contains).count();
      return own > most ? "" : "%d of %d places".formatted(own, all.size());
    };
  }

  /** Seats of the gang, of all, in every round. */
  static Sign seats() {
    return trace -> {
      var outlook = Outlook.of(trace.view()).orElseThrow();
      return outlook.results().stream()
          .map(result -> outlook.members().seats(result.round()))
          .map(seats -> seatsOf(seats, trace.gang()) + " of " + seatsOf(seats) + " seats")
          .distinct()
          .collect(Collectors.joining(", "));
    };
  }

  private static int seatsOf(List<CommitteeRow.Seat> seats) {
    return seats.stream().mapToInt(CommitteeRow.Seat::seats).sum();
  }

  private static int seatsOf(List<CommitteeRow.Seat> seats, List<Address> of) {
    return seatsOf(seats.stream().filter(seat -> of.contains(seat.candidate())).toList());
  }
}
