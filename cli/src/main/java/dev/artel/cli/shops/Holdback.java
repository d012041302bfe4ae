package dev.artel.cli.shops;

import dev.artel.console.shop.Change;
import dev.artel.core.paradigm.DataVersion;
import dev.artel.core.paradigm.Journal;
import dev.artel.core.values.Bytes;
import dev.artel.core.values.Cid;
import dev.artel.core.values.Digests;
import dev.artel.core.values.Hash;
import dev.artel.core.weights.Dataset;
import dev.artel.core.weights.Datasets;
import dev.artel.learning.recommender.rows.Interactions;
import dev.artel.learning.recommender.sharing.Census;
import dev.artel.learning.recommender.sharing.CensusTaker;
import dev.artel.learning.recommender.sharing.ModelPlan;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;

/**
 * Holds a shop's changes back until enough customers stand behind them: two versions differ by what
 * their customers did. The threshold is kept where rows are handed out, before anything is summed:
 *
 * <ul>
 *   <li>Rows are trained on only while at least so many customers have changed since the version
 *       that was recorded last. Nothing else sees rows of those who have.
 *   <li>One version is under way at a time: what is counted from is on record, and stays.
 *   <li>Of whom a version was made is noted before it can be recorded, so that a restart counts
 *       from there, however the rows have changed in between.
 * </ul>
 */
final class Holdback {
  private final Supplier<ModelPlan> plan;
  private final Hash secret;
  private Own own = Own.of(Interactions.NONE, Interactions.NONE, new Census());
  private boolean isKnown;
  private boolean isOnRecord;
  private boolean isNews;
  private List<Cid> contents = List.of();
  private int data;
  private Census recorded = new Census();
  private Census let = recorded;
  private int changed;

  /** A shop's rows: those to share, and those to judge by, of which no version is made. */
  private record Own(Interactions shared, Dataset rows, Dataset held, Census census) {
    static Own of(Interactions shared, Interactions held, Census census) {
      return new Own(shared, shared.dataset(), held.dataset(), census);
    }

    Hash hash() {
      var both = Datasets.hash(rows) + " " + Datasets.hash(held);
      return Digests.sha256(both.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** Rows that may leave, as sums, and of whom they are. */
  record Leaving(Dataset rows, Bytes census) {
    void stored(Journal journal, Cid content) {
      new Told(content, DataVersion.last(journal), census).note(journal);
    }
  }

  /**
   * @param secret the shop's own, always the same
   */
  Holdback(Supplier<ModelPlan> plan, Hash secret) {
    this.plan = plan;
    this.secret = secret;
  }

  private CensusTaker taker() {
    return new CensusTaker(plan.get(), secret);
  }

  private int wanted() {
    return plan.get().minChange();
  }

  /** These are the rows now. */
  void rows(Interactions shared, Interactions held) {
    var next = Own.of(shared, held, taker().of(shared));
    synchronized (this) {
      own = next;
      isKnown = true;
      count();
    }
  }

  private void count() {
    changed = own.census().changedSince(let);
  }

  /** A version came on record that these belong to; the next {@link #note} counts from it. */
  synchronized void recorded(List<Cid> behind) {
    contents = List.copyOf(behind);
    isOnRecord = true;
    isNews = true;
  }

  /** Data for a next version, where enough have changed and none is under way: whether it is so. */
  synchronized boolean note(Journal journal) {
    if (!isKnown) {
      return false;
    }
    int last = DataVersion.last(journal);
    if (isNews) {
      learn(journal, last);
    }
    boolean isUnderWay = isOnRecord ? last != data : last > 0;
    if (isUnderWay || !isDue()) {
      return false;
    }
    journal.put(DataVersion.path(last + 1), new DataVersion(own.hash()));
    let(own.census());
    return true;
  }

  /** Of a version that nothing is noted of, one counts from when it was found. */
  private void learn(Journal journal, int last) {
    var told =
        Told.last(journal, contents)
            .orElseGet(() -> new Told(Cid.NONE, last, own.census().bytes()));
    recorded = Census.of(told.census());
    data = told.data();
    isNews = false;
    let(recorded);
  }

  private void let(Census census) {
    let = census;
    count();
  }

  private boolean isDue() {
    return !isOnRecord || own.census().changedSince(recorded) >= wanted();
  }

  /** For a next version. Throws where, since it was wanted, too much was taken back. */
  synchronized Leaving leave() {
    if (!isDue()) {
      throw new IllegalStateException(
          "too few customers have changed for a next version; it waits until more have");
    }
    let(own.census());
    return new Leaving(own.rows(), own.census().bytes());
  }

  /** To judge by: nothing of those who have changed since rows last left. */
  synchronized Dataset standing() {
    return !isOnRecord || changed == 0 ? own.rows() : taker().standing(own.shared(), let).dataset();
  }

  synchronized Dataset held() {
    return own.held();
  }

  synchronized Change change() {
    return new Change(changed, wanted(), !isOnRecord);
  }

  Change change(Interactions shared) {
    var census = taker().of(shared);
    synchronized (this) {
      return new Change(census.changedSince(let), wanted(), !isOnRecord);
    }
  }
}
