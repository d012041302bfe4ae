package dev.artel.learning.recommender.sharing;

import dev.artel.core.values.Bytes;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a shop keeps of each of its people to know later who has changed: two numbers under a secret
 * of its own, one for who it is, one for all that the shop's sums have of it. Neither a customer
 * nor a product can be read from it, and it never leaves the shop.
 */
public final class Census {
  private static final int ENTRY = 2 * Long.BYTES;

  private final SortedMap<Long, Long> marks;

  /** Of nobody. */
  public Census() {
    this(new TreeMap<>());
  }

  /** Takes the map over. */
  Census(SortedMap<Long, Long> marks) {
    this.marks = marks;
  }

  /** Reads what {@link #bytes} gave. */
  public static Census of(Bytes bytes) {
    if (bytes.size() % ENTRY != 0) {
      throw new IllegalArgumentException("a census of " + bytes.size() + " bytes is torn");
    }
    var from = ByteBuffer.wrap(bytes.toArray());
    var marks = new TreeMap<Long, Long>();
    while (from.hasRemaining()) {
      marks.put(from.getLong(), from.getLong());
    }
    return new Census(marks);
  }

  public Bytes bytes() {
    var to = ByteBuffer.allocate(Math.multiplyExact(marks.size(), ENTRY));
    marks.forEach((person, deeds) -> to.putLong(person).putLong(deeds));
    return Bytes.of(to.array());
  }

  /** How many came, went, or are in the sums with something else than then. */
  public int changedSince(Census before) {
    int same = 0;
    for (long person : marks.keySet()) {
      same += stands(person, before) ? 1 : 0;
    }
    long gone = before.marks.keySet().stream().filter(p -> !marks.containsKey(p)).count();
    return Math.toIntExact(marks.size() - same + gone);
  }

  /** Whether somebody is in both, with the same. */
  boolean stands(long person, Census before) {
    var now = marks.get(person);
    return now != null && Objects.equals(now, before.marks.get(person));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Census that && marks.equals(that.marks);
  }

  @Override
  public int hashCode() {
    return marks.hashCode();
  }

  @Override
  public String toString() {
    return "Census[" + marks.size() + "]";
  }
}
