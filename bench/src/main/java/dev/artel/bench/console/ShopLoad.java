package dev.artel.bench.console;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * {@code bench/run console.ShopLoad [sessions] [seconds]}: that many sessions ask a shop of {@code
 * ./artel shops} for its recommendations once a second each; then again beside a storm of logins,
 * from ever new addresses so that each hashes its guess. Times count from when a request was due,
 * so that what waits in line is not left out.
 */
public final class ShopLoad {
  private static final String PAGE = "/recommendations";
  private static final int STORM = 8;
  private static final int WARMING = 15;

  private final ShopProcess shops;
  private final int sessions;

  private ShopLoad(ShopProcess shops, int sessions) {
    this.shops = shops;
    this.sessions = sessions;
  }

  public static void main(String[] arguments) throws Exception {
    int sessions = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200;
    int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 60;
    try (var shops = ShopProcess.start()) {
      new ShopLoad(shops, sessions).run(seconds);
    }
  }

  private void run(int seconds) throws Exception {
    var owners = new ArrayList<Caller>();
    for (int i = 0; i < sessions; i++) {
      owners.add(Caller.owner(shops.address(), shops.password()));
    }
    measure(owners, WARMING);
    System.out.println("before:       " + shops.memory());
    System.out.println("quiet:        " + measure(owners, seconds));
    System.out.println("after:        " + shops.memory());
    try (var storm = new Storm(shops.address(), STORM)) {
      System.out.println("in a storm:   " + measure(owners, seconds));
      System.out.println("              " + storm.tries() + " logins tried meanwhile");
    }
    System.out.println("after:        " + shops.memory());
  }

  private Latencies measure(List<Caller> owners, int seconds) throws Exception {
    var start = System.nanoTime() + Duration.ofSeconds(1).toNanos();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var all = new ArrayList<Future<Latencies>>();
      for (int i = 0; i < owners.size(); i++) {
        var owner = owners.get(i);
        long first = start + Duration.ofSeconds(1).toNanos() * i / owners.size();
        Callable<Latencies> visit = () -> visit(owner, first, seconds);
        all.add(threads.submit(visit));
      }
      var together = Latencies.NONE;
      for (var one : all) {
        together = together.and(one.get());
      }
      return together;
    }
  }

  private static Latencies visit(Caller owner, long first, int seconds)
      throws InterruptedException {
    var nanos = new long[seconds];
    int errors = 0;
    for (int i = 0; i < seconds; i++) {
      long due = first + Duration.ofSeconds(i).toNanos();
      Thread.sleep(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
      errors += isServed(owner) ? 0 : 1;
      nanos[i] = System.nanoTime() - due;
    }
    return new Latencies(nanos, errors);
  }

  private static boolean isServed(Caller owner) throws InterruptedException {
    try {
      var answer = owner.get(PAGE);
      return answer.statusCode() == 200 && answer.body().contains("have it in their ten");
    } catch (IOException e) {
      return false;
    }
  }
}
