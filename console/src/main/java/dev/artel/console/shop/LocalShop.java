package dev.artel.console.shop;

import dev.artel.core.weights.Update;
import dev.artel.learning.recommender.model.Shop;
import dev.artel.learning.recommender.rows.ItemKeys;
import dev.artel.learning.recommender.rows.Reading;
import dev.artel.learning.recommender.rows.ShopCsv;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.LongStream;

/**
 * A shop on this machine: rows in its folder, lists in memory. Lists are worked out anew by one
 * thread, one time after another; until they are, pages show the old ones.
 */
public final class LocalShop implements Storefront, AutoCloseable {
  /**
   * @param salt of the catalogue, by which shops name products to each other
   */
  public record Setup(String name, Path folder, Path rows, ItemKeys salt) {}

  private final String name;
  private final ItemKeys keys;
  private final RowFiles files;
  private final Ranking ranking;
  private final Cooperation cooperation;
  private final Thread worker;
  private RowFiles.Kept kept;
  private volatile From shown;
  private Snapshot now;
  private Snapshot before;
  private int changedLists;
  private long wanted;
  private long version;

  public LocalShop(Setup setup, Cooperation cooperation) throws IOException, InterruptedException {
    this.name = setup.name();
    this.keys = setup.salt();
    this.files = RowFiles.open(setup.folder(), setup.rows(), keys);
    this.ranking = Ranking.DEFAULT;
    this.cooperation = cooperation;
    this.kept = files.read();
    this.shown = new From(kept, cooperation.others());
    var basis = Basis.of(kept.all(), ranking);
    this.now = Snapshot.of(basis, shown.others(), basis.gain(shown.others()));
    this.before = now;
    this.worker = Thread.ofPlatform().daemon().name("lists of " + name).start(this::work);
    cooperation.listen(this::refresh);
    publish();
  }

  /** What lists follow from: while that stays, so do they. */
  private record From(RowFiles.Kept rows, Optional<Update.Sums> others) {}

  private From from() {
    return new From(kept(), cooperation.others());
  }

  @Override
  public boolean isCurrent() {
    return from().equals(shown);
  }

  private synchronized void refresh() {
    wanted++;
    version++;
    notifyAll();
  }

  private void work() {
    try {
      long done = 0;
      while (!Thread.currentThread().isInterrupted()) {
        done = next(done);
        var from = from();
        if (!from.equals(shown)) {
          update(from);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Lists first: what they bring takes as long again, and can wait. */
  private void update(From from) throws InterruptedException {
    var last = now();
    var basis =
        from.rows().equals(shown.rows()) ? last.basis() : Basis.of(from.rows().all(), ranking);
    var fresh = Snapshot.of(basis, from.others(), last.gain());
    show(fresh);
    show(fresh.with(basis.gain(from.others())));
    shown = from;
  }

  private synchronized long next(long done) throws InterruptedException {
    while (wanted == done) {
      wait();
    }
    return wanted;
  }

  private synchronized RowFiles.Kept kept() {
    return kept;
  }

  private synchronized void show(Snapshot fresh) {
    int changed = fresh.changedFrom(now);
    if (changed > 0) {
      before = now;
      changedLists = changed;
    }
    now = fresh;
    version++;
    notifyAll();
  }

  private synchronized Snapshot now() {
    return now;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public int customers() {
    return now().customers();
  }

  @Override
  public List<Card> promote(int from, int most) {
    return now().cards().stream().skip(from).limit(most).toList();
  }

  @Override
  public Gain gain() {
    return now().gain();
  }

  @Override
  public synchronized int changedLists() {
    return changedLists;
  }

  @Override
  public List<Product> capped() {
    return now().capped();
  }

  @Override
  public Optional<Product> product(long id) {
    return now().product(id);
  }

  @Override
  public List<Product> featured(int most) {
    var products = now().shelf().products();
    return ThreadLocalRandom.current()
        .ints(0, products.length)
        .distinct()
        .limit(Math.min(most, products.length))
        .mapToObj(i -> products[i])
        .toList();
  }

  @Override
  public List<Long> customersOf(long product) {
    var shown = now();
    int item = shown.shop().items().find(product);
    var people = shown.shop().people();
    var found = new ArrayList<Long>();
    for (int u = 0; u < people.size(); u++) {
      if (shown.together().holds(u, item)) {
        found.add(people.user(u));
      }
    }
    return found;
  }

  @Override
  public List<Long> customers(String digits, int most) {
    var people = now().shop().people();
    return LongStream.range(0, people.size())
        .map(u -> people.user((int) u))
        .filter(user -> Long.toString(user).startsWith(digits))
        .limit(most)
        .boxed()
        .toList();
  }

  @Override
  public synchronized Optional<Customer> customer(long id) {
    return now.shop().people().find(id) < 0
        ? Optional.empty()
        : Optional.of(new Customer(id, now.list(id), before.list(id), now.seen(id)));
  }

  @Override
  public synchronized Reading read(InputStream csv) throws IOException {
    return ShopCsv.read(csv, keys);
  }

  @Override
  public Leaving leaving(Reading.Read rows) {
    var mine = kept();
    var more = mine.and(rows).shared();
    var all = Shop.of(more.rows());
    var shelf = Shelf.of(all, more.names());
    var change = cooperation.change(more.rows());
    return Receipts.of(ranking, Shop.of(mine.shared().rows()), all, shelf, change);
  }

  @Override
  public synchronized boolean contribute(String form, Reading.Read rows) throws IOException {
    if (!files.add(form, rows)) {
      return false;
    }
    take(kept.and(rows));
    return true;
  }

  @Override
  public synchronized boolean forget(long customer) throws IOException {
    var left = kept.without(customer);
    if (left.size() == kept.size()) {
      return false;
    }
    files.forget(customer);
    take(left);
    return true;
  }

  private void take(RowFiles.Kept rows) {
    kept = rows;
    refresh();
    publish();
  }

  @Override
  public void publish() {
    var rows = kept();
    cooperation.changed(rows.shared().rows(), rows.held().rows());
  }

  @Override
  public Cooperation cooperation() {
    return cooperation;
  }

  @Override
  public synchronized long version() {
    return version;
  }

  @SuppressWarnings("WaitNotInLoop") // woken for nothing, callers see the old version
  @Override
  public synchronized long await(long seen, Duration patience) throws InterruptedException {
    if (version == seen) {
      wait(patience.toMillis());
    }
    return version;
  }

  @Override
  public void close() {
    worker.interrupt();
  }
}
