package dev.artel.cli.network;

import dev.artel.adapters.journal.SqliteJournal;
import dev.artel.cli.CliException;
import dev.artel.cli.ExitCode;
import dev.artel.cli.run.Aftermath;
import dev.artel.cli.run.CheckedFile;
import dev.artel.cli.run.Players;
import dev.artel.cli.run.Report;
import dev.artel.node.PlainText;
import dev.artel.node.RunFolder;
import dev.artel.node.runfile.Cast;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs all parties of a run file, each in a process of its own, until their task is over. Whatever
 * process dies meanwhile is started again. Its folder is a run's folder, with the nodes' below.
 */
public final class Network implements AutoCloseable {
  private static final Duration EVERY = Duration.ofMillis(500);
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final String PID = "network.pid";
  private static final String JOURNAL = "journal.db";

  private final RunFolder folder;
  private final CheckedFile checked;
  private final List<PartyProcess> parties;
  private volatile boolean stopping;

  /** Is shown the parties again and again, while they run. */
  public interface Watcher {
    void seen(NetworkView view);
  }

  private Network(RunFolder folder, CheckedFile checked, List<PartyProcess> parties) {
    this.folder = folder;
    this.checked = checked;
    this.parties = parties;
  }

  /** A new folder, or that of a network of the same run file that was stopped. */
  public static RunFolder folder(Path path, String runFile) throws IOException {
    if (!Files.exists(path.resolve("FORMAT"))) {
      return RunFolder.create(path, runFile);
    }
    RunFolder.requireFormat(path);
    boolean same = PlainText.read(path.resolve("run.yaml")).equals(runFile);
    if (!same || !Files.isDirectory(path.resolve(Founding.PARTIES))) {
      throw new CliException(
          ExitCode.USAGE,
          path + " holds another run: choose another folder with --out, or give its run.yaml");
    }
    return RunFolder.open(path);
  }

  /**
   * Makes what is not there yet, and starts all processes.
   *
   * @param data the corpus's folder that the user named, or none
   */
  public static Network start(RunFolder folder, CheckedFile checked, List<Path> data)
      throws IOException, InterruptedException {
    checked.file().parties().stream()
        .filter(cast -> !cast.isHonest())
        .findFirst()
        .ifPresent(Network::refuse);
    var founding = new Founding(folder, checked, data);
    founding.found();
    endAll(folder.path());
    new PidFile(folder.file(PID)).write(ProcessHandle.current());
    var parties = new ArrayList<PartyProcess>();
    for (var player : Players.of(checked.file(), checked.paradigm().roles()).all()) {
      var party = new PartyProcess(player.name(), founding.path(player));
      party.start();
      parties.add(party);
    }
    return new Network(folder, checked, List.copyOf(parties));
  }

  private static void refuse(Cast cheat) {
    throw new CliException(
        ExitCode.USAGE, cheat.stem() + " cheats, which only artel run can show: a node is honest");
  }

  /** Blocks until the poster has seen the task's end. */
  public void watch(Watcher watcher) throws IOException, InterruptedException {
    while (true) {
      var view = new NetworkView(parties.stream().map(PartyProcess::look).toList());
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

  /** Ends all processes, and leaves what a run on one machine would leave. */
  public Report finish(String provenance) throws IOException, InterruptedException {
    close();
    var kept = folder.file(Founding.PARTIES).resolve(parties.getFirst().look().name());
    // Closing it is what brings all of it into the one file.
    SqliteJournal.open(kept.resolve(JOURNAL)).close();
    Files.copy(kept.resolve(JOURNAL), folder.file(JOURNAL), StandardCopyOption.REPLACE_EXISTING);
    return new Aftermath(folder, checked, provenance)
        .writeFromFolder("each party ran in a process of its own");
  }

  @Override
  public void close() throws IOException {
    stopping = true;
    parties.forEach(PartyProcess::stop);
    try {
      for (var party : parties) {
        party.awaitEnd();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Files.deleteIfExists(folder.file(PID));
  }

  /** How a network in a folder fares, whoever has started it. */
  public static NetworkView look(Path path) throws IOException {
    var looks = new ArrayList<PartyProcess.Look>();
    for (var party : folders(path)) {
      looks.add(PartyProcess.look(party.getFileName().toString(), party, 0));
    }
    return new NetworkView(looks);
  }

  private static List<Path> folders(Path path) throws IOException {
    var parties = path.resolve(Founding.PARTIES).toAbsolutePath().normalize();
    if (!Files.isDirectory(parties)) {
      throw new CliException(ExitCode.NO_INPUT, path + " holds no network");
    }
    try (var folders = Files.list(parties)) {
      return folders.filter(Files::isDirectory).sorted().toList();
    }
  }

  /** Ends a network's processes, its watcher first; returns how many there were. */
  public static int down(Path path) throws IOException {
    new PidFile(path.resolve(PID)).living().ifPresent(ProcessHandle::destroy);
    return endAll(path);
  }

  private static int endAll(Path path) throws IOException {
    int ended = 0;
    for (var party : folders(path)) {
      var handle = PartyProcess.living(party);
      if (handle.isPresent()) {
        end(handle.get());
        ended++;
      }
    }
    return ended;
  }

  private static void end(ProcessHandle process) {
    process.destroy();
    try {
      process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException e) {
      process.destroyForcibly();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
