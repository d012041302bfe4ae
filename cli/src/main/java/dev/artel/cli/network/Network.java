package dev.artel.cli.network;

import dev.artel.adapters.journal.SqliteJournal;
import dev.artel.cli.CliException;
import dev.artel.cli.ExitCode;
import dev.artel.cli.engines.EnginePlan;
import dev.artel.cli.engines.EngineRoom;
import dev.artel.cli.run.Aftermath;
import dev.artel.cli.run.CheckedFile;
import dev.artel.cli.run.Players;
import dev.artel.cli.run.Report;
import dev.artel.ledger.evm.EvmException;
import dev.artel.node.PlainText;
import dev.artel.node.RunFolder;
import dev.artel.node.runfile.Cast;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Runs all parties of a run file, each in a process of its own, until their task is over, and the
 * engines that they stand on. Whatever process dies meanwhile is started again. Its folder is a
 * run's folder, with the nodes' below.
 */
public final class Network implements AutoCloseable {
  private static final Duration EVERY = Duration.ofMillis(500);

  /** Below a network's folder, what was killed on purpose. */
  public static final String KILLS = "kills.log";

  static final String PID = "network.pid";
  private static final int LOOKS = 120;
  private static final String JOURNAL = "journal.db";

  private final RunFolder folder;
  private final CheckedFile checked;
  private final Setting setting;
  private final EngineRoom room;
  private final List<PartyProcess> parties;
  private Optional<Chaos> chaos = Optional.empty();
  private volatile boolean stopping;

  /**
   * What a network is started with.
   *
   * @param data the corpus's folder that the user named, or none
   * @param home where Artel's own files are
   */
  public record Setting(List<Path> data, Path home, EnginePlan plan) {
    public Setting {
      data = List.copyOf(data);
    }
  }

  /** Is shown the parties again and again, while they run. */
  public interface Watcher {
    /** What takes a while before they do. */
    void begins(String what);

    void seen(NetworkView view);
  }

  private Network(RunFolder folder, CheckedFile checked, Setting setting, EngineRoom room) {
    this.folder = folder;
    this.checked = checked;
    this.setting = setting;
    this.room = room;
    this.parties =
        Players.of(checked.file(), checked.paradigm().roles()).all().stream()
            .map(player -> new PartyProcess(player.name(), Founding.path(folder, player)))
            .toList();
  }

  /** A new folder, or that of a network of the same run file that was stopped. */
  public static RunFolder folder(Path path, String runFile) throws IOException {
    if (!Files.exists(path.resolve("FORMAT"))) {
      return RunFolder.create(path, runFile);
    }
    RunFolder.requireFormat(path);
    boolean same = PlainText.read(path.resolve("run.yaml")).equals(runFile);
    // Only a run has a ledger without parties: a network may have been stopped before it had any.
    boolean network = Remains.hasParties(path) || !Files.exists(path.resolve("ledger.db"));
    if (!same || !network) {
      throw new CliException(
          ExitCode.USAGE,
          path + " holds another run: choose another folder with --out, or give its run.yaml");
    }
    return RunFolder.open(path);
  }

  /** Ends what an earlier one has left running, and starts nothing yet. */
  public static Network of(RunFolder folder, CheckedFile checked, Setting setting)
      throws IOException, InterruptedException {
    checked.file().parties().stream()
        .filter(cast -> !cast.isHonest())
        .findFirst()
        .ifPresent(Network::refuse);
    new Remains(folder.path(), setting.home()).end();
    var plan = EngineRoom.settled(folder.path(), setting.plan());
    var room = new EngineRoom(setting.home(), folder.path(), plan);
    return new Network(folder, checked, setting, room);
  }

  private static void refuse(Cast cheat) {
    throw new CliException(
        ExitCode.USAGE, cheat.stem() + " cheats, which only artel run can show: a node is honest");
  }

  /** Makes what is not there yet, and starts all processes. */
  public void start(Watcher watcher) throws IOException, InterruptedException {
    new PidFile(folder.file(PID)).write(ProcessHandle.current());
    for (var engine : room.engines()) {
      watcher.begins("starting " + engine.name() + ", " + engine.kind());
    }
    room.start();
    var founding = new Founding(new Footing(folder, checked, room), setting.data());
    watcher.begins("making the ledger");
    founding.ledger();
    watcher.begins("making nodes, posting the task");
    founding.task();
    watcher.begins("starting " + parties.size() + " nodes");
    for (var party : parties) {
      party.start();
    }
  }

  /**
   * From now on kills processes, engines too, in an order that follows from the seed, and notes it
   * in the folder.
   */
  public void kill(long seed) throws IOException {
    var victims =
        Stream.concat(
            parties.stream().map(Network::victim),
            room.engines().stream().map(e -> new Chaos.Victim(e.name(), e::living, e::isAlive)));
    chaos = Optional.of(Chaos.start(seed, victims.toList(), folder.file(KILLS)));
  }

  private static Chaos.Victim victim(PartyProcess party) {
    return new Chaos.Victim(party.name(), party::living, () -> party.look().state().isAtWork());
  }

  /** Blocks until the poster has seen the task's end. */
  public void watch(Watcher watcher) throws IOException, InterruptedException {
    while (true) {
      var view = NetworkView.of(parties, room.engines());
      watcher.seen(view);
      if (view.parties().getFirst().state() == PartyProcess.State.OVER) {
        return;
      }
      for (var party : parties) {
        if (!party.isAlive() && !stopping) {
          restart(party);
        }
      }
      Thread.sleep(EVERY);
    }
  }

  /** What a node itself ends of would end it again. */
  private static void restart(PartyProcess party) throws IOException {
    boolean hopeless =
        List.of(ExitCode.USAGE, ExitCode.BAD_FILE, ExitCode.BUG, ExitCode.BUSY).stream()
            .anyMatch(code -> code.number() == party.code());
    if (hopeless) {
      throw new CliException(
          ExitCode.BROKEN_OFF,
          party.look().name() + " ended with " + party.code() + ": see its node.log");
    }
    party.start();
  }

  /** Ends the parties, and leaves what a run on one machine would leave. The engines stay. */
  public Report finish(String provenance) throws IOException, InterruptedException {
    chaos.ifPresent(Chaos::close);
    endParties();
    room.await();
    var kept = folder.file(Founding.PARTIES).resolve(parties.getFirst().look().name());
    // Closing it is what brings all of it into the one file.
    SqliteJournal.open(kept.resolve(JOURNAL)).close();
    Files.copy(kept.resolve(JOURNAL), folder.file(JOURNAL), StandardCopyOption.REPLACE_EXISTING);
    return told(new Aftermath(folder, checked, provenance));
  }

  /** Another node of the chain may have seen less than the poster's, or may just have died. */
  private static Report told(Aftermath aftermath) throws IOException, InterruptedException {
    for (int i = 0; i < LOOKS; i++) {
      try {
        if (aftermath.isOver()) {
          break;
        }
      } catch (EvmException e) {
        // It is started again.
      }
      Thread.sleep(EVERY);
    }
    return aftermath.writeFromFolder("each party ran in a process of its own");
  }

  private void endParties() throws InterruptedException {
    stopping = true;
    parties.forEach(PartyProcess::stop);
    for (var party : parties) {
      party.awaitEnd();
    }
  }

  @Override
  public void close() throws IOException {
    chaos.ifPresent(Chaos::close);
    try {
      endParties();
      room.stop();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Files.deleteIfExists(folder.file(PID));
  }
}
