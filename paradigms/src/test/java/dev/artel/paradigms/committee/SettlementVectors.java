package dev.artel.paradigms.committee;

import dev.artel.core.values.Address;
import dev.artel.core.values.Bytes;
import dev.artel.core.values.Cid;
import dev.artel.core.values.Coins;
import dev.artel.core.values.Column;
import dev.artel.core.values.Hash;
import dev.artel.core.values.Micros;
import dev.artel.core.values.Seeds;
import dev.artel.paradigms.vectors.VectorFile;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** A round's votes, and what they settle. */
final class SettlementVectors {
  private static final int CASES = 40;
  private static final Coins POT = Coins.of(1_000_003);

  private SettlementVectors() {}

  private record Cases(String about, List<Settled> cases) {}

  /**
   * @param units that were eligible
   */
  private record Settled(
      CommitteeTerms terms, List<Long> samples, int units, List<Ballot> ballots, Upshot upshot) {
    /** What comes of it; the medians of no group where there is none. */
    private record Upshot(
        boolean holds,
        Manifest medians,
        List<Address> group,
        List<Boolean> inBand,
        Coins perSeat,
        List<Share> shares,
        List<Integer> acceptedByMost) {}

    private record Share(int worker, Coins coins) {}
  }

  private record Ballot(Address candidate, int seats, boolean reveals, Manifest manifest) {}

  static List<VectorFile> files() {
    var cases =
        IntStream.range(0, CASES)
            .mapToObj(i -> settled(new SplittableRandom(Seeds.number(7, "settlement", i))))
            .toList();
    var about = "Votes, their group, its medians, who is in band, and what %s coins come to";
    return List.of(new VectorFile("settlement.json", new Cases(about.formatted(POT), cases)));
  }

  private static Settled settled(SplittableRandom random) {
    int workers = 1 + random.nextInt(4);
    var terms = new RandomTerms(random).next(true);
    var samples = IntStream.range(0, workers).mapToObj(_ -> 1L + random.nextInt(500)).toList();
    var ballots = new ArrayList<Ballot>();
    int validators = 1 + random.nextInt(5);
    for (int i = 0; i < validators; i++) {
      var manifest = manifest(random, workers);
      ballots.add(
          new Ballot(Court.party(i), 1 + random.nextInt(3), random.nextInt(6) > 0, manifest));
    }
    int units = ballots.stream().mapToInt(Ballot::seats).sum() + random.nextInt(4);
    return new Settled(terms, samples, units, ballots, upshot(terms, samples, units, ballots));
  }

  private static Manifest manifest(SplittableRandom random, int workers) {
    var verdicts = new byte[workers];
    var phis = new long[workers];
    int accepted = random.nextInt(3) == 0 ? random.nextInt(1 << workers) : (1 << workers) - 1;
    for (int j = 0; j < workers; j++) {
      boolean is = (accepted >> j & 1) == 1;
      verdicts[j] = (byte) (is ? Verdict.ACCEPTED : Verdict.UNQUALIFIED).ordinal();
      phis[j] = is ? random.nextLong(-300, 3_000) + (random.nextInt(5) == 0 ? 50_000 : 0) : 0;
    }
    return new Manifest(
        Manifest.Kind.RESULT,
        Bytes.of(verdicts),
        Column.ofLongs(new long[workers]),
        Column.ofLongs(phis),
        accepted == 0 ? Hash.ZERO : Seeds.of(accepted, "aggregate"),
        accepted == 0 ? Cid.NONE : new Cid(Seeds.of(accepted, "cid")),
        Micros.of(300_000 + random.nextInt(2_000)),
        Micros.of(900_000 + random.nextInt(2_000)));
  }

  private static Settled.Upshot upshot(
      CommitteeTerms terms, List<Long> samples, int units, List<Ballot> ballots) {
    var seats = new TreeMap<Address, Integer>();
    ballots.forEach(ballot -> seats.put(ballot.candidate(), ballot.seats()));
    var votes = ballots.stream().map(SettlementVectors::vote).toList();
    var tally = new Tally(terms, samples.size(), seats, votes);
    var settlement = tally.settlement();
    return new Settled.Upshot(
        settlement.isPresent(),
        settlement.map(Settlement::result).orElse(Manifest.NONE),
        settlement.stream().flatMap(s -> s.group().stream()).map(CommitteeRow.Vote::seat).toList(),
        settlement.stream().flatMap(s -> s.group().stream().map(s::isInBand)).toList(),
        tally.perSeat(units),
        settlement.stream().flatMap(s -> shares(s, samples).stream()).toList(),
        tally.acceptedByMost());
  }

  private static List<Settled.Share> shares(Settlement settlement, List<Long> samples) {
    return settlement.shares(POT, samples).entrySet().stream()
        .map(share -> new Settled.Share(share.getKey(), share.getValue()))
        .toList();
  }

  private static CommitteeRow.Vote vote(Ballot ballot) {
    return new CommitteeRow.Vote(
        Hash.ZERO,
        1,
        1,
        ballot.candidate(),
        Hash.ZERO,
        ballot.reveals(),
        ballot.manifest(),
        Cid.NONE);
  }
}
