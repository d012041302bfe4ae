package dev.artel.testkit.fuzz;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Tries inputs on a target, one after the other, on a thread with a small stack. Guided as far as
 * signatures of outcomes guide: an input with a new one is built upon. Stops at the first fault,
 * and at an input that takes longer than anything may; the error holds that input and the seed.
 */
final class Fuzz implements Runnable {
  private static final int STACK = 1 << 19;
  private static final int LOOK_EVERY = 60_000;
  private static final int LARGEST_POOL = 2000;

  private final Target target;
  private final long seed;
  private final int mutations;
  private final Trial trial;
  private final List<byte[]> pool;
  private final int known;
  private final Set<String> signatures = new HashSet<>();
  private final AtomicInteger tried = new AtomicInteger();
  private volatile byte[] current = {};
  private volatile Optional<Throwable> fault = Optional.empty();

  /**
   * @param known inputs that are tried first, all of them
   */
  Fuzz(Target target, List<byte[]> known, long seed, int mutations) {
    this.target = target;
    this.pool = new ArrayList<>(known);
    this.known = known.size();
    this.seed = seed;
    this.mutations = mutations;
    this.trial = new Trial(target);
  }

  /** The inputs that had a new signature, but for the known. */
  List<byte[]> start() throws InterruptedException {
    var worker = new Thread(null, this, "fuzz " + target.name(), STACK);
    worker.setDaemon(true);
    worker.start();
    int before = -1;
    worker.join(LOOK_EVERY);
    while (worker.isAlive() && tried.get() != before) {
      before = tried.get();
      worker.join(LOOK_EVERY);
    }
    if (worker.isAlive()) {
      var hang = new AssertionError("it takes over " + LOOK_EVERY + " ms");
      hang.setStackTrace(worker.getStackTrace());
      fault = Optional.of(hang);
    }
    if (fault.isPresent()) {
      throw new AssertionError(message(), fault.get());
    }
    return List.copyOf(pool.subList(known, pool.size()));
  }

  @Override
  public void run() {
    try {
      for (var input : List.copyOf(pool)) {
        attempt(input);
      }
      var mutator = new Mutator(seed);
      for (int i = 0; i < mutations; i++) {
        var input = mutator.next(pool, known);
        if (attempt(input) && pool.size() < LARGEST_POOL) {
          pool.add(input);
        }
      }
    } catch (Throwable e) {
      fault = Optional.of(e);
    }
  }

  private boolean attempt(byte[] input) throws Exception {
    current = input;
    boolean added = signatures.add(trial.run(input));
    tried.getAndIncrement();
    return added;
  }

  private String message() {
    return String.format(
        Locale.ROOT,
        "%s, input %d of seed %d, %d bytes in base 64: %s: %s",
        target,
        tried.get(),
        seed,
        current.length,
        Base64.getEncoder().encodeToString(current),
        fault.map(Throwable::toString).orElse(""));
  }
}
