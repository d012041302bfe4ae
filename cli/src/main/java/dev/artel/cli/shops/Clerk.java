package dev.artel.cli.shops;

import dev.artel.console.shop.Step;
import dev.artel.core.law.Charter;
import dev.artel.core.law.Position;
import dev.artel.core.law.Rows;
import dev.artel.core.paradigm.Held;
import dev.artel.core.paradigm.Journal;
import dev.artel.core.paradigm.Paradigm;
import dev.artel.core.paradigm.Self;
import dev.artel.core.paradigm.View;
import dev.artel.core.values.Address;
import dev.artel.core.values.Hash;
import dev.artel.core.weights.Decoded;
import dev.artel.core.weights.Layout;
import dev.artel.core.weights.Update;
import dev.artel.core.weights.Updates;
import dev.artel.core.wire.Tree;
import dev.artel.learning.recommender.sharing.GramSums;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Tells each seat what comes on record: the steps of all, and to each what it holds now, less what
 * it gave to it itself.
 */
final class Clerk implements Lookout.News {
  private final List<Seat> seats;
  private final Paradigm paradigm;
  private final Charter charter;
  private final Layout layout;
  private final Map<Address, Held> held = new HashMap<>();
  private volatile Hash task = Hash.ZERO;

  Clerk(List<Seat> seats, Paradigm paradigm, Charter charter) {
    this.seats = seats;
    this.paradigm = paradigm;
    this.charter = charter;
    this.layout = GramSums.EMPTY.layout();
  }

  /** Empty until it is on record. */
  Optional<Hash> task() {
    return Optional.of(task).filter(known -> !known.equals(Hash.ZERO));
  }

  @Override
  public void recorded(Hash of, Recorded recorded, Lookout.Sealed sealed) {
    for (var seat : seats) {
      if (seat.address().equals(recorded.member())) {
        recorded(seat, seat.journal(of), recorded, sealed);
        if (recorded.kind() == Recorded.Kind.MODEL) {
          seat.recorded(seat.journal(of), sealed.contents());
        }
      }
    }
  }

  private static void recorded(
      Seat seat, Journal journal, Recorded recorded, Lookout.Sealed sealed) {
    boolean model = recorded.kind() == Recorded.Kind.MODEL;
    int first = model ? 1 : NineSteps.READ;
    int last = model ? NineSteps.RECORD : NineSteps.REPORT;
    var before =
        sealed.contents().stream()
            .flatMap(content -> Diary.noted(journal, content).stream())
            .findFirst()
            .orElseGet(
                () ->
                    IntStream.range(first, last)
                        .mapToObj(n -> new Step(n, recorded.at(), 0, 0, "", ""))
                        .toList());
    before.forEach(seat.node().steps()::done);
    var step =
        Diary.noted(journal, recorded.grant())
            .map(List::getLast)
            .orElseGet(() -> step(last, recorded, sealed, seat.node().diary().sinceLast()));
    Diary.note(journal, recorded.grant(), List.of(step));
    if (model) {
      seat.node().steps().published(step);
    } else {
      seat.node().steps().done(step);
    }
  }

  private static Step step(int number, Recorded recorded, Lookout.Sealed sealed, long millis) {
    var grant = recorded.grant().toString();
    return new Step(number, recorded.at(), millis, sealed.grantSize(), grant, note(recorded));
  }

  private static String note(Recorded recorded) {
    return switch (recorded.kind()) {
      case MODEL -> "version " + recorded.number();
      case AVERAGE ->
          recorded.own()
              ? "its own model: the average was worse on the rows that it keeps to judge by"
              : "average " + recorded.number();
    };
  }

  @Override
  public void standing(Hash of, Rows rows, Position now) throws IOException {
    task = of;
    for (var seat : seats) {
      var nothing = new Tree.Obj(Map.of(), 0);
      var self = new Self(seat.address(), of, Circle.MEMBER, nothing, charter);
      var view = new View(rows, now, seat.journal(of), self);
      var holds = paradigm.held(view);
      if (holds.isPresent() && !holds.equals(Optional.ofNullable(held.get(seat.address())))) {
        learn(seat, of, holds.get(), paradigm.given(view));
      }
    }
  }

  @Override
  public void told() {
    seats.forEach(Seat::tell);
  }

  private void learn(Seat seat, Hash of, Held holds, Optional<Held> given) throws IOException {
    var total = seat.open(of, holds);
    var own = given.isPresent() ? sums(seat.open(of, given.get())) : Optional.of(GramSums.EMPTY);
    var all = sums(total);
    if (all.isPresent() && own.isPresent()) {
      seat.learn(GramSums.minus(all.get(), own.get()), total);
      held.put(seat.address(), holds);
    }
  }

  private Optional<Update.Sums> sums(byte[] bytes) {
    return Updates.decode(bytes, layout) instanceof Decoded.Sound(Update.Sums sums)
        ? Optional.of(sums)
        : Optional.empty();
  }
}
