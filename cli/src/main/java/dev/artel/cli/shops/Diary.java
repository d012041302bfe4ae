package dev.artel.cli.shops;

import dev.artel.adapters.store.Profile;
import dev.artel.console.shop.Step;
import dev.artel.core.paradigm.Journal;
import dev.artel.core.port.ContentStore;
import dev.artel.core.port.Fetched;
import dev.artel.core.port.Progress;
import dev.artel.core.port.Source;
import dev.artel.core.values.Cid;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Notes the steps of a node's jobs while they are done: when a stage begins, what is stored and
 * fetched in it. A job has a thread of its own, from its first stage to its place in the journal,
 * which is given the steps just before: so they are there for whatever is on record.
 */
final class Diary implements Progress {
  private static final int TRAIN = 1;

  private static final Map<String, Integer> STAGES =
      Map.of(
          "train",
          TRAIN,
          "encode",
          2,
          "store",
          3,
          "read all",
          NineSteps.READ,
          "fetch",
          6,
          "aggregate",
          7,
          "store the result",
          8);

  private static final String PREFIX = "steps/";

  private final NineSteps steps;
  private final Records records;
  private final InstantSource clock;
  private final Runnable told;
  private final ThreadLocal<Job> jobs = ThreadLocal.withInitial(Job::new);
  private volatile long ended;

  /** What there is to read before one averages. */
  interface Records {
    List<Recorded> latest();
  }

  /** What the journal keeps of the steps that led to some content. */
  record Noted(List<Step> steps) {
    Noted {
      steps = List.copyOf(steps);
    }
  }

  /** A piece of work, as far as it has come. */
  private static final class Job {
    private final List<Step> done = new ArrayList<>();
    private int number;
    private long since;
    private long bytes;
    private Cid content = Cid.NONE;
    private Cid stored = Cid.NONE;
    private BiConsumer<Journal, Cid> last = (journal, content) -> {};
  }

  Diary(NineSteps steps, Records records, InstantSource clock, Runnable told) {
    this.steps = steps;
    this.records = records;
    this.clock = clock;
    this.told = told;
  }

  /** Of a job that is cancelled by now, another may have taken the place. */
  @Override
  public void stage(String name) {
    if (!Thread.currentThread().isInterrupted()) {
      enter(name);
    }
  }

  @Override
  public void made(byte[] plain) {
    var job = jobs.get();
    job.content = id(plain);
    job.bytes = plain.length;
  }

  /** The id that bytes would have, were they stored: those of a shop's own never are. */
  static Cid id(byte[] plain) {
    try {
      return new Cid(Profile.V0.id(Source.of(plain)).digest());
    } catch (IOException e) {
      throw new UncheckedIOException("bytes in memory cannot be read", e);
    }
  }

  private void enter(String name) {
    int number = STAGES.getOrDefault(name, 0);
    if (number == TRAIN || number == NineSteps.READ) {
      jobs.remove();
      // An average may be begun and given up, as what it begins with has changed: steps stay.
      if (number == TRAIN) {
        steps.begin(number);
      }
    } else {
      finish();
    }
    var job = jobs.get();
    job.number = number;
    job.since = clock.millis();
    job.bytes = 0;
    job.content = Cid.NONE;
    told.run();
  }

  private void finish() {
    var job = jobs.get();
    if (job.number > 0) {
      var step = job.number == NineSteps.READ ? read(job) : step(job, job.content, job.bytes);
      job.done.add(step);
      steps.done(step);
    }
  }

  private Step step(Job job, Cid content, long bytes) {
    long now = clock.millis();
    var id = content.equals(Cid.NONE) ? "" : content.toString();
    return new Step(job.number, now / 1000, now - job.since, bytes, id, "");
  }

  private Step read(Job job) {
    var latest = records.latest();
    var newest = latest.stream().max(Comparator.comparingLong(Recorded::at));
    long bytes = latest.stream().mapToLong(Recorded::size).sum();
    return step(job, newest.map(Recorded::grant).orElse(Cid.NONE), bytes);
  }

  /** Of the first that is stored in a stage, and of all that is fetched. */
  ContentStore on(ContentStore store) {
    return new Watched(store);
  }

  private final class Watched implements ContentStore {
    private final ContentStore store;

    Watched(ContentStore store) {
      this.store = store;
    }

    @Override
    public Cid put(Source bytes) throws IOException {
      var cid = store.put(bytes);
      var job = jobs.get();
      job.stored = cid;
      if (job.content.equals(Cid.NONE)) {
        job.content = cid;
        job.bytes = bytes.size();
      }
      return cid;
    }

    @Override
    public Fetched fetch(Cid cid, long maxBytes) throws IOException {
      var fetched = store.fetch(cid, maxBytes);
      if (fetched instanceof Fetched.Found(var bytes)) {
        var job = jobs.get();
        job.bytes += bytes.size();
        job.content = cid;
      }
      return fetched;
    }

    @Override
    public void unpin(Cid cid) throws IOException {
      store.unpin(cid);
    }

    @Override
    public void close() throws IOException {
      store.close();
    }
  }

  Journal on(Journal journal) {
    return new Journal() {
      @Override
      public <R extends Record> Optional<R> find(String path, Class<R> type) {
        return journal.find(path, type);
      }

      @Override
      public void put(String path, Record result) {
        finish();
        var job = jobs.get();
        if (!job.done.isEmpty()) {
          note(journal, job.stored, job.done);
        }
        job.last.accept(journal, job.stored);
        jobs.remove();
        journal.put(path, result);
        ended = clock.millis();
        told.run();
      }
    };
  }

  /** Whether the job of this thread makes a next version. */
  boolean isTraining() {
    return jobs.get().number == 1;
  }

  /**
   * Done by this thread's job at its very end, with what it has stored, before the journal has it.
   */
  void atTheEnd(BiConsumer<Journal, Cid> action) {
    jobs.get().last = action;
  }

  /** Milliseconds since a job came to its end; 0 where none has. */
  long sinceLast() {
    return ended == 0 ? 0 : clock.millis() - ended;
  }

  /** Work that is done again after a crash gives the same content: its first times stay. */
  static void note(Journal journal, Cid content, List<Step> steps) {
    if (noted(journal, content).isEmpty()) {
      journal.put(PREFIX + content, new Noted(steps));
    }
  }

  static Optional<List<Step>> noted(Journal journal, Cid content) {
    return journal.find(PREFIX + content, Noted.class).map(Noted::steps);
  }
}
