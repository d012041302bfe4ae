package dev.artel.cli.network;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Ends processes as a power cut would, every few seconds, in an order that a seed decides: all of
 * them one by one, half way all at once, and then over again one by one, with longer pauses. On a
 * slow machine it takes its time: where everybody is away for ever, nothing is shown.
 */
final class Chaos implements AutoCloseable {
  private static final long SHORTEST_MILLIS = 2_000;
  private static final long LONGEST_MILLIS = 4_000;
  private static final int CALM = 3;
  private static final int MOST_AWAY = 2;
  private static final Duration LOOK_AGAIN = Duration.ofMillis(300);

  private final List<Victim> victims;
  private final Random random;
  private final Path log;
  private final long begun = System.nanoTime();
  private final Thread thread;

  /**
   * A process that is started again and again.
   *
   * @param back whether it is at work
   */
  record Victim(String name, Supplier<Optional<ProcessHandle>> process, BooleanSupplier back) {
    private boolean isAway() {
      return !back.getAsBoolean();
    }
  }

  private Chaos(long seed, List<Victim> victims, Path log) {
    this.victims = List.copyOf(victims);
    this.random = new Random(seed);
    this.log = log;
    this.thread = Thread.ofVirtual().name("chaos").unstarted(this::run);
  }

  /**
   * @param log takes a line for each
   */
  static Chaos start(long seed, List<Victim> victims, Path log) throws IOException {
    var chaos = new Chaos(seed, victims, log);
    chaos.note("seed " + seed);
    chaos.thread.start();
    return chaos;
  }

  private void run() {
    try {
      round(true);
      while (true) {
        round(false);
      }
    } catch (IOException | InterruptedException e) {
      // Nothing is killed any more, which whoever reads the log sees.
    }
  }

  private void round(boolean first) throws IOException, InterruptedException {
    var order = new ArrayList<>(victims);
    Collections.shuffle(order, random);
    for (int i = 0; i < order.size(); i++) {
      if (first && i == order.size() / 2) {
        pause(1);
        all();
      }
      pause(first ? 1 : CALM);
      var victim = order.get(i);
      while (victim.isAway() || victims.stream().filter(Victim::isAway).count() > MOST_AWAY) {
        Thread.sleep(LOOK_AGAIN);
      }
      kill(victim.name(), awaited(victim));
    }
  }

  private void pause(int times) throws InterruptedException {
    Thread.sleep(times * random.nextLong(SHORTEST_MILLIS, LONGEST_MILLIS));
  }

  /** It may be about to be started again. */
  private static ProcessHandle awaited(Victim victim) throws InterruptedException {
    while (true) {
      var living = victim.process().get();
      if (living.isPresent()) {
        return living.get();
      }
      Thread.sleep(LOOK_AGAIN);
    }
  }

  private void all() throws IOException, InterruptedException {
    var living = new ArrayList<ProcessHandle>();
    for (var victim : victims) {
      living.add(awaited(victim));
    }
    living.forEach(ProcessHandle::destroyForcibly);
    note("kill -9 all " + living.size());
  }

  private void kill(String name, ProcessHandle process) throws IOException {
    process.destroyForcibly();
    note("kill -9 " + name);
  }

  private void note(String what) throws IOException {
    double seconds = Duration.ofNanos(System.nanoTime() - begun).toMillis() / 1e3;
    Files.writeString(
        log,
        String.format(Locale.ROOT, "%6.1f s  %s%n", seconds, what),
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }

  @Override
  public void close() {
    thread.interrupt();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
