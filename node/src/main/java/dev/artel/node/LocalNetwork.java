package dev.artel.node;

import dev.artel.core.law.Command;
import dev.artel.core.law.CommonCommand;
import dev.artel.core.law.CommonRow;
import dev.artel.core.law.Rows;
import dev.artel.core.paradigm.Paradigm;
import dev.artel.core.paradigm.Self;
import dev.artel.core.paradigm.TaskFile;
import dev.artel.core.paradigm.View;
import dev.artel.core.port.Receipt;
import dev.artel.core.port.Source;
import dev.artel.core.values.Hash;
import dev.artel.core.wire.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * All parties of one task in one process, on one ledger and one store. Everything it does is done
 * once: run again on the same ledger, store and journals, it goes on where it was.
 */
public final class LocalNetwork {
  // The first commands of a key have fixed nonces, so that a task's id does not depend on the hour.
  private static final long ENROL_NONCE = 1;
  private static final long POST_NONCE = 2;

  private final Engines engines;
  private final Paradigm paradigm;
  private final List<Member> members;
  private final Perseverance perseverance;
  private volatile Runnable waker = () -> {};

  /** Looks on while the network runs; its view is the poster's. */
  public interface Watcher {
    void turned(View view);
  }

  /**
   * @param members the first one posts the task
   */
  public LocalNetwork(Engines engines, Paradigm paradigm, List<Member> members) {
    this(engines, paradigm, members, Perseverance.OF_A_RUN);
  }

  private LocalNetwork(
      Engines engines, Paradigm paradigm, List<Member> members, Perseverance perseverance) {
    this.engines = engines;
    this.paradigm = paradigm;
    this.members = List.copyOf(members);
    this.perseverance = perseverance;
  }

  /** One without an end: it bears with failures until its thread is interrupted. */
  public static LocalNetwork lasting(Engines engines, Paradigm paradigm, List<Member> members) {
    return new LocalNetwork(engines, paradigm, members, Perseverance.OF_A_NODE);
  }

  /** From any thread: something came into a member's journal from outside. */
  public void wake() {
    waker.run();
  }

  /**
   * Blocks until the task is over, and gives the poster's last view. What the dishonest would still
   * do then is not waited for.
   */
  public View run(TaskFile file, Watcher watcher) throws IOException, InterruptedException {
    var manner = new VirtualThreadHands.Manner(perseverance, Witness.NONE);
    try (var conductor = new Conductor(engines, manner)) {
      waker = conductor::wake;
      enrol(conductor);
      var task = post(conductor, file);
      members.forEach(member -> join(conductor, member, task));
      var self = self(members.getFirst(), task);
      var journal = engines.journals().of(task, self.address());
      conductor.run(
          (rows, now) -> {
            var view = new View(rows, now, journal, self);
            watcher.turned(view);
            return !paradigm.standing(view).over();
          });
      return new View(conductor.rows(), conductor.position(), journal, self);
    }
  }

  private void enrol(Conductor conductor) throws IOException, InterruptedException {
    catchUp(conductor);
    for (var member : members) {
      if (conductor.rows().get(CommonRow.PARTIES, member.address()).isEmpty()) {
        var key = member.tools().sealing().sealingKey().point();
        submit(member, ENROL_NONCE, new CommonCommand.Enrol(key));
      }
    }
  }

  private Hash post(Conductor conductor, TaskFile file) throws IOException, InterruptedException {
    var poster = members.getFirst();
    var posted = findTask(conductor.rows());
    if (posted.isEmpty()) {
      var text = Json.canonical(Json.toTree(file)).getBytes(StandardCharsets.UTF_8);
      submit(poster, POST_NONCE, paradigm.post(file, engines.store().put(Source.of(text))));
    }
    conductor.run((rows, now) -> findTask(rows).isEmpty());
    return findTask(conductor.rows()).orElseThrow();
  }

  private Optional<Hash> findTask(Rows rows) {
    return rows.scan(CommonRow.TASKS).stream()
        .filter(task -> task.requester().equals(members.getFirst().address()))
        .map(CommonRow.Task::task)
        .findFirst();
  }

  private void catchUp(Conductor conductor) throws IOException, InterruptedException {
    long height = engines.ledger().head().height();
    conductor.run((rows, now) -> now.height() < height);
  }

  private void submit(Member member, long nonce, Command command)
      throws IOException, InterruptedException {
    var receipt = engines.ledger().submit(member.tools().sealing().sign(nonce, command));
    if (receipt instanceof Receipt.Refused refused) {
      throw new IOException(
          "the ledger refused " + member.name() + "'s " + command + ": " + refused.reason());
    }
  }

  private void join(Conductor conductor, Member member, Hash task) {
    var self = self(member, task);
    var journal = engines.journals().of(task, member.address());
    var participant = member.attack().on(paradigm.participant(self));
    conductor.add(self, participant, journal, member.tools());
  }

  private Self self(Member member, Hash task) {
    var charter = engines.ledger().charter();
    return new Self(member.address(), task, member.role(), member.options(), charter);
  }
}
