package dev.artel.cli.network;

import dev.artel.cli.CliException;
import dev.artel.cli.ExitCode;
import dev.artel.cli.engines.EnginePlan;
import dev.artel.cli.engines.EngineRoom;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * What can be seen and ended of a network from its folder, by whoever did not start it: it may have
 * lost the process that did.
 *
 * @param home where Artel's own files are
 */
public record Remains(Path path, Path home) {
  /** With the watcher, which itself waits for parties, and for engines to write what they have. */
  private static final Duration LONG = Duration.ofMinutes(2);

  static boolean hasParties(Path path) {
    return Files.isDirectory(path.resolve(Founding.PARTIES));
  }

  /** A network's folder. */
  public static Remains of(Path path, Path home) {
    if (!hasParties(path) && !Files.isDirectory(path.resolve(EngineRoom.FOLDER))) {
      throw new CliException(ExitCode.NO_INPUT, path + " holds no network");
    }
    return new Remains(path, home);
  }

  private EngineRoom room() throws IOException {
    return new EngineRoom(home, path, EnginePlan.read(path));
  }

  private List<Path> folders() throws IOException {
    if (!hasParties(path)) {
      return List.of();
    }
    try (var folders = Files.list(path.resolve(Founding.PARTIES).toAbsolutePath().normalize())) {
      return folders.filter(Files::isDirectory).sorted().toList();
    }
  }

  /** How it fares. */
  public NetworkView look() throws IOException {
    var parties =
        folders().stream()
            .map(party -> new PartyProcess(party.getFileName().toString(), party))
            .toList();
    return NetworkView.of(parties, room().engines());
  }

  /** Ends its processes, its watcher first; gives how many there were. */
  public int down() throws IOException, InterruptedException {
    var watcher = new PidFile(path.resolve(Network.PID)).living();
    if (watcher.isPresent()) {
      int running = look().running();
      end(watcher.get(), LONG);
      end();
      return running;
    }
    return end();
  }

  /** Ends parties and engines. */
  int end() throws IOException, InterruptedException {
    int running = look().running();
    for (var party : folders()) {
      var process = PartyProcess.living(party);
      if (process.isPresent()) {
        end(process.get(), PartyProcess.PATIENCE);
      }
    }
    room().stop();
    return running;
  }

  private static void end(ProcessHandle process, Duration patience) throws InterruptedException {
    process.destroy();
    try {
      process.onExit().get(patience.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      process.destroyForcibly();
      process.onExit().join();
    } catch (ExecutionException e) {
      throw new IllegalStateException("the end of process " + process.pid() + " is not seen", e);
    }
  }
}
