package dev.artel.node.report;

import dev.artel.core.law.CommonEvent;
import dev.artel.core.paradigm.Cell;
import dev.artel.core.paradigm.Exhibit;
import dev.artel.core.port.Entry;
import dev.artel.core.values.Address;
import dev.artel.core.values.Coins;
import dev.artel.core.values.Hash;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where each coin of one task went, whichever the paradigm: coins move by the common law's events
 * only. All that was put in is paid, back, burnt or still held. What comes out of the escrow to
 * somebody who put coins there is that party's own money back.
 */
public final class CoinTrail {
  private static final int MOST_PAYEES = 20;

  private final Map<Address, Share> shares = new TreeMap<>();

  /** One party's coins in the task. */
  record Share(Coins escrow, Coins bonds, Coins paid, Coins refunded, Coins released, Coins burnt) {
    private static final Coins NO = Coins.ZERO;
    static final Share NONE = new Share(NO, NO, NO, NO, NO, NO);

    Share plus(Share other) {
      return new Share(
          escrow.plus(other.escrow),
          bonds.plus(other.bonds),
          paid.plus(other.paid),
          refunded.plus(other.refunded),
          released.plus(other.released),
          burnt.plus(other.burnt));
    }

    Coins bonded() {
      return bonds.minus(released).minus(burnt);
    }
  }

  public CoinTrail(Hash task, List<Entry> log) {
    for (var entry : log) {
      if (entry.event() instanceof CommonEvent.OfTask event && event.task().equals(task)) {
        take(event);
      }
    }
  }

  private void take(CommonEvent.OfTask event) {
    var no = Coins.ZERO;
    switch (event) {
      case CommonEvent.Locked(_, var from, var amount) ->
          add(from, new Share(amount, no, no, no, no, no));
      case CommonEvent.Bonded(_, var party, var amount) ->
          add(party, new Share(no, amount, no, no, no, no));
      case CommonEvent.Paid(_, var to, var amount) ->
          add(
              to,
              of(to).escrow().isZero()
                  ? new Share(no, no, amount, no, no, no)
                  : new Share(no, no, no, amount, no, no));
      case CommonEvent.Released(_, var party, var amount) ->
          add(party, new Share(no, no, no, no, amount, no));
      case CommonEvent.Burnt(_, var party, var amount) ->
          add(party, new Share(no, no, no, no, no, amount));
      case CommonEvent.TaskClosed _ -> {}
    }
  }

  private void add(Address party, Share share) {
    shares.merge(party, share, Share::plus);
  }

  private Share of(Address party) {
    return shares.getOrDefault(party, Share.NONE);
  }

  /** Of all parties together. */
  Share total() {
    return shares.values().stream().reduce(Share.NONE, Share::plus);
  }

  private Coins inEscrow() {
    return total().escrow().minus(total().paid()).minus(total().refunded());
  }

  public List<Exhibit> exhibits() {
    return List.of(flow(), table());
  }

  Exhibit.Table table() {
    var columns =
        List.of(
            "party",
            "into escrow",
            "into bonds",
            "pay",
            "bond back",
            "escrow back",
            "burnt",
            "still bonded");
    var rows =
        shares.keySet().stream()
            .sorted(Comparator.comparing((Address p) -> of(p).escrow()).reversed())
            .map(this::row)
            .toList();
    return new Exhibit.Table("Where each coin went, party by party", columns, rows);
  }

  private List<Cell> row(Address party) {
    var share = of(party);
    return List.of(
        Cell.of(party),
        Cell.of(share.escrow()),
        Cell.of(share.bonds()),
        Cell.of(share.paid()),
        Cell.of(share.released()),
        Cell.of(share.refunded()),
        Cell.of(share.burnt()),
        Cell.of(share.bonded()));
  }

  Exhibit.Flow flow() {
    var streams = new ArrayList<Exhibit.Stream>();
    var escrow = Cell.of("escrow");
    shares.forEach((party, share) -> add(streams, Cell.of(party), escrow, share.escrow()));
    var payees =
        shares.keySet().stream()
            .sorted(Comparator.comparing((Address p) -> of(p).paid()).reversed())
            .filter(party -> !of(party).paid().isZero())
            .toList();
    payees.stream()
        .limit(MOST_PAYEES)
        .forEach(party -> add(streams, escrow, Cell.of(party), of(party).paid()));
    var others =
        payees.stream().skip(MOST_PAYEES).map(p -> of(p).paid()).reduce(Coins.ZERO, Coins::plus);
    add(streams, escrow, Cell.of("others"), others);
    add(streams, escrow, Cell.of("escrow back"), total().refunded());
    add(streams, escrow, Cell.of("still in escrow"), inEscrow());
    var bonds = Cell.of("all bonds");
    add(streams, bonds, Cell.of("bonds back"), total().released());
    add(streams, bonds, Cell.of("burnt"), total().burnt());
    add(streams, bonds, Cell.of("still bonded"), total().bonded());
    return new Exhibit.Flow("Where the coins went", streams);
  }

  private static void add(List<Exhibit.Stream> streams, Cell from, Cell to, Coins amount) {
    if (!amount.isZero()) {
      streams.add(new Exhibit.Stream(from, to, amount));
    }
  }
}
