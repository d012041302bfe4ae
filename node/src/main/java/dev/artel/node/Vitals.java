package dev.artel.node;

import static dev.artel.node.report.ExhibitTrees.list;
import static dev.artel.node.report.ExhibitTrees.number;
import static dev.artel.node.report.ExhibitTrees.object;
import static dev.artel.node.report.ExhibitTrees.text;

import dev.artel.core.paradigm.Standing;
import dev.artel.core.paradigm.Step;
import dev.artel.core.port.Receipt;
import dev.artel.core.wire.Tree;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What is known of a running node: whether it is ready, what it does, its figures. Told by all of
 * its threads, asked by any; says in the log what changes.
 */
public final class Vitals implements Witness {
  private static final Logger LOG = System.getLogger(Vitals.class.getName());

  /**
   * Whether something that the node stands on answers.
   *
   * @param why not; empty where it does
   */
  public record Condition(boolean answers, String why) {
    static Condition waiting(String what) {
      return new Condition(false, what);
    }

    static final Condition GOOD = new Condition(true, "");
  }

  /** A task that the node takes part in, and where it stands. */
  public record Part(Joined joined, Standing standing) {}

  private final Counts counts = new Counts();
  private volatile Condition ledger = Condition.waiting("not opened yet");
  private volatile Condition store = Condition.waiting("not opened yet");
  private volatile long height = -1;
  private volatile long head = -1;
  private volatile boolean current;
  private volatile List<Part> parts = List.of();
  private volatile String lastAct = "";

  public Vitals() {
    counts.gauge("artel.ready", "1 where the node is ready", () -> ready() ? 1 : 0);
    counts.gauge("artel.ledger.reachable", "1 or 0", () -> ledger.answers() ? 1 : 0);
    counts.gauge("artel.store.reachable", "1 or 0", () -> store.answers() ? 1 : 0);
    counts.gauge("artel.ledger.height", "Last block that was taken in", () -> height);
    counts.gauge("artel.ledger.lag", "Blocks that are not taken in yet", this::lag);
    counts.gauge("artel.memory.heap.bytes", "Of Java's heap in use", Memory::heap);
    counts.gauge(
        "artel.memory.resident.bytes",
        "Of the process",
        () -> Memory.resident(ProcessHandle.current().pid()));
  }

  /** Ledger and store answer, and all that was on the ledger is taken in. */
  public boolean ready() {
    return problems().isEmpty();
  }

  /** What keeps it from being ready, a line each. */
  public List<String> problems() {
    var problems = new ArrayList<String>();
    note(problems, "ledger", ledger);
    note(problems, "store", store);
    if (ledger.answers() && !current) {
      problems.add("catching up: " + lag() + " blocks to go");
    }
    return problems;
  }

  private static void note(List<String> problems, String what, Condition condition) {
    if (!condition.answers()) {
      problems.add(what + ": " + condition.why());
    }
  }

  List<Part> parts() {
    return parts;
  }

  /** For programs. */
  Tree tree() {
    return object(
        "process", number(BigDecimal.valueOf(ProcessHandle.current().pid())),
        "ready", new Tree.Bool(ready(), 0),
        "problems", list(problems(), problem -> text(problem)),
        "lastAct", text(lastAct),
        "tasks", list(parts, Vitals::tree));
  }

  private static Tree tree(Part part) {
    return object(
        "task", text(part.joined().task().toString()),
        "role", text(part.joined().role()),
        "stage", text(part.standing().stage()),
        "done", number(BigDecimal.valueOf(part.standing().done())),
        "over", new Tree.Bool(part.standing().over(), 0));
  }

  /** Its figures in Prometheus' text format. */
  public String metrics() {
    return counts.text();
  }

  private long lag() {
    return Math.max(0, head - height);
  }

  /** Where the replica stands. */
  void stands(long at, boolean upToDate) {
    height = at;
    if (upToDate != current) {
      LOG.log(
          Level.INFO,
          upToDate ? "caught up at block {0}" : "reading from block {0}",
          Long.toString(at));
    }
    current = upToDate;
  }

  void takesPart(List<Part> now) {
    for (var part : now) {
      boolean news =
          parts.stream()
              .filter(before -> before.joined().task().equals(part.joined().task()))
              .noneMatch(before -> before.standing().stage().equals(part.standing().stage()));
      if (news) {
        LOG.log(Level.INFO, "task {0}: {1}", part.joined().task(), part.standing().stage());
      }
    }
    parts = List.copyOf(now);
    counts.tasks(parts);
  }

  /** Still waits to be opened. */
  public void ledgerFails(Throwable why) {
    ledger = fails("ledger", ledger, why);
  }

  public void storeFails(Throwable why) {
    store = fails("store", store, why);
  }

  private static Condition fails(String what, Condition before, Throwable why) {
    var text = why.getMessage() == null ? why.toString() : why.getMessage();
    if (!before.why().equals(text)) {
      LOG.log(Level.WARNING, "the {0} does not answer: {1}; not ready, trying again", what, text);
    }
    return new Condition(false, text);
  }

  void storeAnswers() {
    if (!store.answers()) {
      LOG.log(Level.INFO, "the store answers");
    }
    store = Condition.GOOD;
  }

  void ledgerAnswers() {
    if (!ledger.answers()) {
      LOG.log(Level.INFO, "the ledger answers");
    }
    ledger = Condition.GOOD;
  }

  boolean storeAnswered() {
    return store.answers();
  }

  /** Of the ledger, as it was seen last. */
  void sees(long height) {
    head = height;
  }

  void fetched(long bytes) {
    counts.add("artel.fetched.bytes", bytes);
  }

  void put(long bytes) {
    counts.add("artel.put.bytes", bytes);
  }

  @Override
  public void began(Step step) {
    counts.running(kind(step), 1);
  }

  @Override
  public void ended(Step step, VirtualThreadHands.Result result) {
    counts.running(kind(step), -1);
    counts.add("artel.steps", 1, "kind", kind(step), "result", word(result));
    if (result instanceof VirtualThreadHands.Result.Answered(var receipt)) {
      counts.add("artel.commands", 1, "outcome", outcome(receipt));
    }
    if (!(result instanceof VirtualThreadHands.Result.Cancelled)) {
      lastAct = step.path() + suffix(result);
      LOG.log(Level.INFO, lastAct);
    }
  }

  private static String suffix(VirtualThreadHands.Result result) {
    return result instanceof VirtualThreadHands.Result.Answered(Receipt.Refused(var reason))
        ? ": refused, " + reason
        : "";
  }

  private static String kind(Step step) {
    return step instanceof Step.Work ? "work" : "submit";
  }

  private static String word(VirtualThreadHands.Result result) {
    return switch (result) {
      case VirtualThreadHands.Result.Worked _, VirtualThreadHands.Result.Answered _ -> "done";
      case VirtualThreadHands.Result.Cancelled _ -> "cancelled";
      case VirtualThreadHands.Result.Broken _ -> "failed";
    };
  }

  private static String outcome(Receipt receipt) {
    return receipt.getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }

  @Override
  public void failed(String what, Throwable why, Duration pause) {
    counts.add("artel.attempts.failed", 1);
  }
}
