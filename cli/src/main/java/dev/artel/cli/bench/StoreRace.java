package dev.artel.cli.bench;

import dev.artel.core.port.ContentStore;
import dev.artel.core.port.Fetched;
import dev.artel.core.port.Source;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Puts content into stores and gets it back, by the clock: the middle one of some tries, each with
 * new bytes, after one that does not count.
 */
public final class StoreRace {
  private static final int MEGABYTE = 1_000_000;
  private static final double NANOS = 1e9;
  private static final int TRIES = 3;

  private final SplittableRandom random = new SplittableRandom(7);
  private final int[] megabytes;

  /**
   * A store, by the way that others take to what it holds.
   *
   * @param own where content is put
   * @param others where it is fetched; may be the same
   */
  public record Entrant(String name, ContentStore own, ContentStore others) {}

  /** Seconds up and down. */
  private record Lap(double up, double down) {}

  public StoreRace(int... megabytes) {
    this.megabytes = megabytes.clone();
  }

  public List<StoreRow> run(Entrant entrant) throws IOException {
    lap(entrant, MEGABYTE);
    var rows = new ArrayList<StoreRow>();
    for (int size : megabytes) {
      var laps = new Lap[TRIES];
      for (int i = 0; i < TRIES; i++) {
        laps[i] = lap(entrant, size * MEGABYTE);
      }
      double up = middle(Arrays.stream(laps).mapToDouble(Lap::up).toArray());
      double down = middle(Arrays.stream(laps).mapToDouble(Lap::down).toArray());
      rows.add(new StoreRow(entrant.name(), size, up, down));
    }
    return rows;
  }

  private static double middle(double[] times) {
    Arrays.sort(times);
    return times[times.length / 2];
  }

  private Lap lap(Entrant entrant, int size) throws IOException {
    var bytes = new byte[size];
    random.nextBytes(bytes);
    long start = System.nanoTime();
    var id = entrant.own().put(Source.of(bytes));
    long put = System.nanoTime();
    if (!(entrant.others().fetch(id, size) instanceof Fetched.Found found)) {
      throw new IOException(entrant.name() + " does not give back " + id);
    }
    try (var in = found.bytes().open()) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    long end = System.nanoTime();
    entrant.own().unpin(id);
    return new Lap((put - start) / NANOS, (end - put) / NANOS);
  }
}
