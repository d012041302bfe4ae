package dev.artel.paradigms.peer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.core.law.CommonReason;
import dev.artel.core.law.Reason;
import dev.artel.core.values.Cid;
import dev.artel.core.values.Coins;
import dev.artel.core.values.Hash;
import dev.artel.core.values.Seeds;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Mostly sensible commands in random order, with random steps in time. {@link Assembly} holds after
 * each that coins are conserved and that the events alone give the rows.
 */
class RandomSequencesTest {
  private static final long SEED = 20261121;
  private static final int SEQUENCES = 300;
  private static final int COMMANDS = 120;
  private static final int PARTIES = 7;
  private static final int MOST_PARTY = PARTIES + 2;

  @Test
  void shouldConserveCoinsReplicateRowsAndReachEveryReason() {
    var reached = new TreeMap<String, Integer>();
    for (int i = 0; i < SEQUENCES; i++) {
      play(Seeds.number(SEED, i), reached);
    }

    var reasons =
        Stream.concat(
                Arrays.stream(PeerReason.values()),
                Stream.of(
                    CommonReason.NOT_ENROLLED,
                    CommonReason.TWICE,
                    CommonReason.BAD_VALUE,
                    CommonReason.POOR,
                    CommonReason.NOTHING_DUE))
            .map(Reason::name)
            .collect(Collectors.toList());
    assertThat(reached.keySet()).as("reached %s", reached).containsAll(reasons);
  }

  static Assembly play(long seed, Map<String, Integer> reached) {
    var random = new SplittableRandom(seed);
    var assembly = new Assembly(PARTIES).post(terms(random));
    for (int i = 0; i < COMMANDS; i++) {
      if (random.nextInt(12) == 0 && assembly.header().phase() != Phase.TERMINATED) {
        assembly.at(assembly.now() + random.nextInt(60));
      }
      int party = random.nextInt(MOST_PARTY);
      var command = command(random, assembly, party);
      try {
        reached.merge(assembly.send(party, command), 1, Integer::sum);
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError("sequence " + seed + ", command " + i + ": " + command, e);
      }
    }
    return assembly;
  }

  private static PeerTerms terms(SplittableRandom random) {
    int least = 2 + random.nextInt(2);
    return switch (random.nextInt(3)) {
      case 0 -> Terms.rounds(1 + random.nextInt(4), 6, least);
      case 1 -> Terms.masked(1 + random.nextInt(4), 6, least + 1);
      default -> Terms.latest(least, 4);
    };
  }

  private static PeerCommand command(SplittableRandom random, Assembly assembly, int party) {
    var task = random.nextInt(60) == 0 ? Hash.ZERO : assembly.task();
    int round = Math.max(0, assembly.header().round() + (random.nextInt(8) == 0 ? 1 : 0));
    boolean odd = random.nextInt(10) == 0;
    return switch (random.nextInt(26)) {
      case 0 -> new PeerCommand.Post(Assembly.cid("file"), Terms.rounds(odd ? 0 : 1, 6, 2));
      case 1 -> new PeerCommand.Fund(task, Coins.of(odd ? 0 : Assembly.COINS / 20));
      case 2 -> odd ? new PeerCommand.Stop(task) : new PeerCommand.Collect(task);
      case 3 -> new PeerCommand.Leave(task);
      case 4, 5 -> new PeerCommand.Collect(task);
      case 6, 7, 8 -> new PeerCommand.Join(task);
      case 9, 10, 11, 12 -> new PeerCommand.Tick(task);
      case 13, 14, 15 ->
          new PeerCommand.Release(task, round, odd ? Cid.NONE : Assembly.cid(round, party));
      case 16, 17, 18, 19 -> report(random, assembly, party, odd);
      default -> publish(random, assembly, party, odd);
    };
  }

  /** Whose turn it is, mostly. */
  private static int next(SplittableRandom random, Assembly assembly, int round, int last) {
    int right = assembly.terms().hasRounds() ? round : last + 1;
    return Math.max(0, right + (random.nextInt(8) == 0 ? random.nextInt(3) - 1 : 0));
  }

  private static PeerCommand publish(
      SplittableRandom random, Assembly assembly, int party, boolean odd) {
    var member = assembly.history().members().stream().filter(m -> isOf(m, party)).findFirst();
    int last = member.map(PeerRow.Member::published).orElse(0);
    int round = next(random, assembly, assembly.header().round(), last);
    var made = assembly.publication(round, party);
    var parents = random.nextInt(12) == 0 ? List.of(Assembly.cid("none")) : made.parents();
    return new PeerCommand.Publish(
        made.task(), round, made.commitment(), made.cid(), odd ? 2_000 : 0, parents);
  }

  private static PeerCommand report(
      SplittableRandom random, Assembly assembly, int party, boolean odd) {
    var member = assembly.history().members().stream().filter(m -> isOf(m, party)).findFirst();
    int last = member.map(PeerRow.Member::reported).orElse(0);
    int open = Publishing.reportable(assembly.header());
    int round = next(random, assembly, open, last);
    var made = assembly.reporting(round, party, 1 + random.nextInt(6));
    return new PeerCommand.Report(
        made.task(),
        round,
        made.commitment(),
        odd ? Cid.NONE : made.grant(),
        made.manifest(),
        made.seen(),
        false,
        made.leftOut());
  }

  private static boolean isOf(PeerRow.Member member, int party) {
    return member.address().equals(Assembly.party(party));
  }
}
