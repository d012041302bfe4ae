package dev.artel.paradigms.committee;

import dev.artel.core.values.Bytes;
import dev.artel.core.values.Coins;
import dev.artel.core.values.Column;
import dev.artel.core.values.Micros;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntToLongFunction;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/**
 * A group of equal results, its medians, who is in band, and what each worker is due. Integers
 * only, all divisions round down. Source: docs/committee.md, section 7.
 */
final class Settlement {
  private final Tally tally;
  private final List<CommitteeRow.Vote> group;
  private final Manifest medians;

  Settlement(Tally tally, List<CommitteeRow.Vote> group) {
    this.tally = tally;
    this.group = List.copyOf(group);
    this.medians = medians();
  }

  List<CommitteeRow.Vote> group() {
    return group;
  }

  /** The group's common result, with medians weighted by seats where its seats differ. */
  Manifest result() {
    return medians;
  }

  /** Within tolerance of every median: loss, metric and each accepted worker's contribution. */
  boolean isInBand(CommitteeRow.Vote vote) {
    var m = vote.manifest();
    var phis = Column.longs(m.phis());
    var middle = Column.longs(medians.phis());
    return isNear(m.loss().value(), medians.loss().value())
        && isNear(m.metric().value(), medians.metric().value())
        && medians.accepted().stream().allMatch(j -> isNear(phis[j], middle[j]));
  }

  boolean holds() {
    return tally.isQuorum(tally.seatsOf(group.stream().filter(this::isInBand).toList()));
  }

  /**
   * What each accepted worker is due, by sign-up index.
   *
   * @param samples declared, by sign-up index
   */
  SortedMap<Integer, Coins> shares(Coins workerPot, List<Long> samples) {
    var minPhi = tally.terms().scoring().minPhi().value();
    var phis = Column.longs(medians.phis());
    var paid = medians.accepted().stream().filter(j -> phis[j] >= minPhi).toList();
    var byData = Bounds.part(workerPot, tally.terms().pots().rho());
    var byContribution = workerPot.minus(byData);
    var allPhi = sum(paid, j -> phis[j]);
    var allSamples = sum(paid, j -> weight(samples.get(j)));
    var shares = new TreeMap<Integer, Coins>();
    for (int j : paid) {
      var data = byData.share(BigInteger.valueOf(weight(samples.get(j))), allSamples);
      var contribution = byContribution.share(BigInteger.valueOf(phis[j]), allPhi);
      shares.put(j, data.plus(contribution));
    }
    return shares;
  }

  private long weight(long samples) {
    boolean equal = tally.terms().scoring().weights() == CommitteeTerms.Weighting.EQUAL;
    return equal ? 1 : samples;
  }

  private static BigInteger sum(List<Integer> indices, ToLongFunction<Integer> value) {
    return indices.stream()
        .map(j -> BigInteger.valueOf(value.applyAsLong(j)))
        .reduce(BigInteger.ZERO, BigInteger::add);
  }

  private boolean isNear(long value, long median) {
    return Math.abs(value - median) <= tally.terms().scoring().tolerance().value();
  }

  private Manifest medians() {
    var first = group.getFirst().manifest();
    return new Manifest(
        first.kind(),
        first.verdicts(),
        column(Manifest::losses),
        column(Manifest::phis),
        first.aggregateHash(),
        first.aggregateCid(),
        Micros.of(median(g -> manifest(g).loss().value())),
        Micros.of(median(g -> manifest(g).metric().value())));
  }

  private Bytes column(Function<Manifest, Bytes> column) {
    var columns = group.stream().map(v -> Column.longs(column.apply(v.manifest()))).toList();
    var middle = new long[columns.getFirst().length];
    for (int j = 0; j < middle.length; j++) {
      int worker = j;
      middle[j] = median(g -> columns.get(g)[worker]);
    }
    return Column.ofLongs(middle);
  }

  private Manifest manifest(int member) {
    return group.get(member).manifest();
  }

  /**
   * The weighted lower median: the first value with twice the seats so far at least all of them.
   *
   * @param value of each member of the group, by its place there
   */
  private long median(IntToLongFunction value) {
    var sorted = new ArrayList<>(IntStream.range(0, group.size()).boxed().toList());
    sorted.sort(Comparator.comparingLong(value::applyAsLong));
    long all = tally.seatsOf(group);
    long cumulative = 0;
    for (int member : sorted) {
      cumulative += tally.seatsOf(group.get(member).seat());
      if (2 * cumulative >= all) {
        return value.applyAsLong(member);
      }
    }
    throw new IllegalStateException("a group without seats");
  }
}
