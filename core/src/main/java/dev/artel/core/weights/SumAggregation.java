package dev.artel.core.weights;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;

/**
 * Adds sums up: {@link SparseTable}s by their keys, all other slots number by number. Whole numbers
 * make it exact in any order; dense ones are added modulo 2^64, as masks are.
 */
record SumAggregation() implements Aggregation {
  @Override
  public Update combine(Update start, List<Share> shares) {
    var parties = new HashSet<>();
    Update total = start;
    for (int i = 0; i < shares.size(); i++) {
      var share = shares.get(i);
      if (!parties.add(share.party())) {
        throw new IllegalArgumentException(share.party() + " has two shares in one sum");
      }
      try {
        total = i == 0 ? checked(share.update()) : plus(checked(total), checked(share.update()));
      } catch (IllegalArgumentException | ArithmeticException e) {
        throw new IllegalArgumentException(share.party() + ": " + e.getMessage(), e);
      }
    }
    return total;
  }

  @Override
  public List<Share> tempered(List<Share> own, List<Share> others) {
    return Outweighing.tempered(own, others);
  }

  private static Update.Sums checked(Update update) {
    if (!(update instanceof Update.Sums sums)) {
      throw new IllegalArgumentException("only sums are added up, not weights");
    }
    SparseTable.names(sums.layout()).forEach(name -> SparseTable.find(sums, name));
    return sums;
  }

  private static Update.Sums plus(Update.Sums a, Update.Sums b) {
    if (a.layout().scaleBits() != b.layout().scaleBits()) {
      throw new IllegalArgumentException("another scale than the others");
    }
    var names = SparseTable.names(a.layout());
    if (!names.equals(SparseTable.names(b.layout()))) {
      throw new IllegalArgumentException("other tables than the others");
    }
    var slots = new ArrayList<Slot>();
    var arrays = new TreeMap<String, long[]>();
    for (var name : names) {
      SparseTable.find(a, name).plus(SparseTable.find(b, name)).put(slots, arrays);
    }
    var dense = dense(a.layout(), names);
    if (!dense.equals(dense(b.layout(), names))) {
      throw new IllegalArgumentException("other slots than the others");
    }
    for (var slot : dense) {
      slots.add(slot);
      arrays.put(slot.name(), added(a, b, slot));
    }
    return SparseTable.gather(new Layout(slots, a.layout().scaleBits()), arrays);
  }

  private static List<Slot> dense(Layout layout, List<String> tables) {
    return layout.slots().stream()
        .filter(slot -> tables.stream().noneMatch(name -> slot.name().startsWith(name + "/")))
        .toList();
  }

  private static long[] added(Update.Sums a, Update.Sums b, Slot slot) {
    int fromA = a.layout().offset(slot.name());
    int fromB = b.layout().offset(slot.name());
    var sum = new long[slot.size()];
    for (int i = 0; i < sum.length; i++) {
      sum[i] = a.values()[fromA + i] + b.values()[fromB + i];
    }
    return sum;
  }

  @Override
  public String toString() {
    return "sums";
  }
}
