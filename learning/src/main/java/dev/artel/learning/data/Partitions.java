package dev.artel.learning.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** The partitions of {@link Partition}, in any order of rows and with parts that may be empty. */
final class Partitions {
  /** So often a random division that leaves somebody nothing is drawn again. */
  private static final int ATTEMPTS = 100;

  private Partitions() {}

  record Iid() implements Partition {
    @Override
    public List<int[]> split(int[] labels, int parties, long seed) {
      return evenly(new Draws(seed).order(labels.length), parties);
    }
  }

  record QuantitySkew(double alpha) implements Partition {
    QuantitySkew {
      requirePositive(alpha);
    }

    @Override
    public List<int[]> split(int[] labels, int parties, long seed) {
      var draws = new Draws(seed);
      var order = draws.order(labels.length);
      var parts = cut(order, draws.dirichlet(alpha, parties));
      for (int attempt = 1; attempt < ATTEMPTS && anyEmpty(parts); attempt++) {
        parts = cut(order, draws.dirichlet(alpha, parties));
      }
      return parts;
    }
  }

  record Dirichlet(double alpha) implements Partition {
    Dirichlet {
      requirePositive(alpha);
    }

    @Override
    public List<int[]> split(int[] labels, int parties, long seed) {
      var draws = new Draws(seed);
      var parts = draw(labels, parties, draws);
      for (int attempt = 1; attempt < ATTEMPTS && anyEmpty(parts); attempt++) {
        parts = draw(labels, parties, draws);
      }
      return parts;
    }

    private List<int[]> draw(int[] labels, int parties, Draws draws) {
      var hands = new Hands(parties);
      for (var rows : byClass(labels)) {
        draws.shuffle(rows);
        hands.deal(cut(rows, draws.dirichlet(alpha, parties)));
      }
      return hands.all();
    }
  }

  record Shards(int each) implements Partition {
    Shards {
      requireCount("shards", each);
    }

    @Override
    public List<int[]> split(int[] labels, int parties, long seed) {
      int[] sorted = byClass(labels).stream().flatMapToInt(Arrays::stream).toArray();
      int count = Math.multiplyExact(parties, each);
      if (count > labels.length) {
        throw new DataException(
            String.format(
                Locale.ROOT,
                "%d parties with %d shards each need %d samples, but there are %d",
                parties,
                each,
                count,
                labels.length));
      }
      var shards = evenly(sorted, count);
      var order = new Draws(seed).order(count);
      var hands = new Hands(parties);
      for (int i = 0; i < count; i++) {
        hands.give(i / each, shards.get(order[i]));
      }
      return hands.all();
    }
  }

  record LabelsPerParty(int each) implements Partition {
    LabelsPerParty {
      requireCount("labels", each);
    }

    @Override
    public List<int[]> split(int[] labels, int parties, long seed) {
      var classes = byClass(labels);
      if (each > classes.size()) {
        throw new DataException(
            String.format(
                Locale.ROOT,
                "each party is to have %d classes, but there are %d",
                each,
                classes.size()));
      }
      var draws = new Draws(seed);
      var holders = holders(classes.size(), parties, draws);
      var hands = new Hands(parties);
      for (int label = 0; label < classes.size(); label++) {
        var rows = classes.get(label);
        draws.shuffle(rows);
        var holding = List.copyOf(holders.get(label));
        var parts = evenly(rows, Math.max(1, holding.size()));
        for (int i = 0; i < holding.size(); i++) {
          hands.give(holding.get(i), parts.get(i));
        }
      }
      return hands.all();
    }

    /** Classes are dealt from shuffled decks, so that none is left out while there is a hand. */
    private List<Set<Integer>> holders(int classes, int parties, Draws draws) {
      var holders =
          IntStream.range(0, classes).<Set<Integer>>mapToObj(_ -> new TreeSet<>()).toList();
      var deck = new ArrayList<Set<Integer>>();
      for (int hand = 0; hand < parties * each; hand++) {
        int party = hand / each;
        if (deck.stream().allMatch(label -> label.contains(party))) {
          Arrays.stream(draws.order(classes)).mapToObj(holders::get).forEach(deck::add);
        }
        deal(deck.iterator(), party);
      }
      return holders;
    }

    private static void deal(Iterator<Set<Integer>> deck, int party) {
      boolean dealt = false;
      while (!dealt) {
        dealt = deck.next().add(party);
      }
      deck.remove();
    }
  }

  /** What each party has been given so far. */
  private static final class Hands {
    private final List<IntStream.Builder> rows;

    Hands(int parties) {
      rows = IntStream.range(0, parties).mapToObj(_ -> IntStream.builder()).toList();
    }

    void give(int party, int[] some) {
      Arrays.stream(some).forEach(rows.get(party));
    }

    void deal(List<int[]> parts) {
      for (int party = 0; party < parts.size(); party++) {
        give(party, parts.get(party));
      }
    }

    List<int[]> all() {
      return rows.stream().map(builder -> builder.build().toArray()).toList();
    }
  }

  private static void requirePositive(double alpha) {
    if (!(alpha > 0)) {
      throw new IllegalArgumentException(
          "alpha of a Dirichlet distribution is above 0, not " + alpha);
    }
  }

  private static void requireCount(String what, int each) {
    if (each < 1) {
      throw new IllegalArgumentException("a party has 1 or more " + what + ", not " + each);
    }
  }

  private static boolean anyEmpty(List<int[]> parts) {
    return parts.stream().anyMatch(part -> part.length == 0);
  }

  /** The rows of each class, in their order. */
  private static List<int[]> byClass(int[] labels) {
    int classes = Arrays.stream(labels).max().orElse(-1) + 1;
    var hands = new Hands(classes);
    for (int row = 0; row < labels.length; row++) {
      hands.give(labels[row], new int[] {row});
    }
    return hands.all();
  }

  private static List<int[]> evenly(int[] rows, int parts) {
    return IntStream.range(0, parts)
        .mapToObj(
            part ->
                Arrays.copyOfRange(
                    rows,
                    (int) ((long) rows.length * part / parts),
                    (int) ((long) rows.length * (part + 1) / parts)))
        .toList();
  }

  /** Cuts where the running sum of the shares says. */
  private static List<int[]> cut(int[] rows, double[] shares) {
    var parts = new ArrayList<int[]>();
    double sum = 0;
    int from = 0;
    for (int i = 0; i < shares.length; i++) {
      sum += shares[i];
      int to =
          i == shares.length - 1 ? rows.length : (int) Math.min(sum * rows.length, rows.length);
      parts.add(Arrays.copyOfRange(rows, from, to));
      from = to;
    }
    return parts;
  }
}
