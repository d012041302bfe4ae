package dev.artel.core.weights;

import java.lang.foreign.MemorySegment;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Sorts every column of a stack of rows, a block of columns at a time: a sorting network whose
 * comparators each work on two whole rows, so that vector instructions sort many columns at once.
 * The order is the total one of {@link Float#compare}, but for the bits of a NaN. Source: Batcher,
 * Sorting networks and their applications, 1968 (odd-even merge sort).
 */
final class SortedColumns {
  private static final int BLOCK = 1024;

  /** Swaps two rows' elements where the upper is smaller. */
  private record Comparator(int lower, int upper) {}

  /** Takes the sorted rows, the needed ones of them, and where their block begins in the result. */
  interface Sink {
    void take(float[][] rows, int from, int length);
  }

  private final Stack stack;
  private final int first;
  private final int last;
  private final List<Comparator> network;

  /** Only the ranks {@code first..last} come out right: fewer comparators do. */
  SortedColumns(Stack stack, int first, int last) {
    this.stack = stack;
    this.first = first;
    this.last = last;
    this.network = prune(network(stack.count()), stack.count(), first, last);
  }

  void each(Blocks blocks, Sink sink) {
    int width = stack.width();
    blocks.each(
        Math.ceilDiv(width, BLOCK),
        block -> {
          int from = block * BLOCK;
          int length = Math.min(BLOCK, width - from);
          sink.take(sorted(from, length), from, length);
        });
  }

  /** The rows of ranks {@code first..last}. */
  private float[][] sorted(int from, int length) {
    var keys = new int[stack.count()][length];
    for (int i = 0; i < keys.length; i++) {
      copy(MemorySegment.ofArray(stack.row(i)), from, MemorySegment.ofArray(keys[i]), length);
      flip(keys[i]);
    }
    for (var comparator : network) {
      exchange(keys[comparator.lower()], keys[comparator.upper()]);
    }
    var ranks = new float[last - first + 1][length];
    for (int i = 0; i < ranks.length; i++) {
      flip(keys[first + i]);
      copy(MemorySegment.ofArray(keys[first + i]), 0, MemorySegment.ofArray(ranks[i]), length);
    }
    return ranks;
  }

  private static void copy(MemorySegment bits, long from, MemorySegment into, int length) {
    MemorySegment.copy(bits, from * Float.BYTES, into, 0, (long) length * Float.BYTES);
  }

  /** A float's bits to an int of the same order, and back. */
  private static void flip(int[] bits) {
    for (int c = 0; c < bits.length; c++) {
      bits[c] ^= (bits[c] >> (Integer.SIZE - 1)) & Integer.MAX_VALUE;
    }
  }

  private static void exchange(int[] lower, int[] upper) {
    for (int c = 0; c < lower.length; c++) {
      int a = lower[c];
      int b = upper[c];
      lower[c] = Math.min(a, b);
      upper[c] = Math.max(a, b);
    }
  }

  /** Knuth, The Art of Computer Programming, volume 3, algorithm 5.2.2 M, for any count. */
  private static List<Comparator> network(int count) {
    var network = new ArrayList<Comparator>();
    for (int p = 1; p < count; p *= 2) {
      for (int k = p; k >= 1; k /= 2) {
        for (int j = k % p; j + k < count; j += 2 * k) {
          for (int i = j; i < Math.min(j + k, count - k); i++) {
            if (i / (2 * p) == (i + k) / (2 * p)) {
              network.add(new Comparator(i, i + k));
            }
          }
        }
      }
    }
    return network;
  }

  /** Drops, from the end, the comparators that no wanted rank depends on. */
  private static List<Comparator> prune(List<Comparator> all, int count, int first, int last) {
    var wanted = new boolean[count];
    Arrays.fill(wanted, first, last + 1, true);
    var kept = new ArrayDeque<Comparator>();
    for (var comparator : all.reversed()) {
      if (wanted[comparator.lower()] || wanted[comparator.upper()]) {
        wanted[comparator.lower()] = true;
        wanted[comparator.upper()] = true;
        kept.addFirst(comparator);
      }
    }
    return List.copyOf(kept);
  }
}
