package dev.artel.cli.network;

import dev.artel.core.wire.Json;
import dev.artel.core.wire.JsonException;
import dev.artel.core.wire.Tree;
import dev.artel.node.Memory;
import dev.artel.node.NodeFolder;
import dev.artel.node.PlainText;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** The process of one party. Started again where it ends without being told to. */
final class PartyProcess {
  private static final List<String> FLAGS =
      List.of(
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow",
          "-XX:+UseSerialGC",
          "-XX:-ShrinkHeapInSteps",
          "-Xms16m",
          "-XX:+UseCompactObjectHeaders",
          "-XX:TieredStopAtLevel=1",
          "-Xmx512m");

  /** With one that is told to stop. */
  static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final String PID = "node.pid";

  private final String name;
  private final Path folder;
  private final ReentrantLock lock = new ReentrantLock();
  private Optional<Process> process = Optional.empty();
  private int starts;
  private boolean stopped;

  PartyProcess(String name, Path folder) {
    this.name = name;
    this.folder = folder;
  }

  /** What can be seen of a party from outside its process. */
  record Look(
      String name,
      String role,
      String stage,
      String lastAct,
      long memory,
      int starts,
      State state) {}

  /** Whether its process lives, and has told that its task is over. */
  enum State {
    STARTING,
    RUNNING,
    OVER,
    DOWN;

    boolean isAtWork() {
      return this == RUNNING || this == OVER;
    }
  }

  /** Does nothing once it was told to stop. */
  void start() throws IOException {
    lock.lock();
    try {
      if (!stopped) {
        launch();
      }
    } finally {
      lock.unlock();
    }
  }

  private void launch() throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(FLAGS);
    command.add("-Dartel.home=" + System.getProperty("artel.home", ""));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of("dev.artel.cli.Main", "node", "start", "--node", folder.toString()));
    var log = folder.resolve("node.log").toFile();
    var started =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
            .start();
    started.getOutputStream().close();
    process = Optional.of(started);
    starts++;
    new PidFile(folder.resolve(PID)).write(started.toHandle());
  }

  String name() {
    return name;
  }

  Optional<ProcessHandle> living() {
    return process.filter(Process::isAlive).map(Process::toHandle);
  }

  boolean isAlive() {
    return process.filter(Process::isAlive).isPresent();
  }

  /** With which code it ended. */
  int code() {
    return process.filter(p -> !p.isAlive()).map(Process::exitValue).orElse(0);
  }

  /** For good. */
  void stop() {
    lock.lock();
    try {
      stopped = true;
      process.ifPresent(Process::destroy);
    } finally {
      lock.unlock();
    }
  }

  /** Blocks until it has ended; kills it where it takes too long. */
  void awaitEnd() throws InterruptedException {
    if (process.isPresent() && !process.get().waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
      process.get().destroyForcibly().waitFor();
    }
  }

  /** Also where another process has started it. */
  Look look() {
    var pid = living(folder).map(ProcessHandle::pid);
    var status = status(folder).filter(s -> pid.isPresent() && is(s, "process", pid.get()));
    var task = status.map(PartyProcess::firstTask).orElse(Map.of());
    var state =
        pid.isEmpty()
            ? State.DOWN
            : status.isEmpty()
                ? State.STARTING
                : task.get("over") instanceof Tree.Bool(boolean over, int _) && over
                    ? State.OVER
                    : State.RUNNING;
    return new Look(
        name,
        text(task, "role"),
        text(task, "stage"),
        status.map(s -> text(s, "lastAct")).orElse(""),
        pid.map(Memory::resident).orElse(0L),
        starts,
        state);
  }

  /** The process that runs a party's node. */
  static Optional<ProcessHandle> living(Path folder) {
    return new PidFile(folder.resolve(PID)).living();
  }

  private static Optional<Map<String, Tree>> status(Path folder) {
    try {
      var tree = Json.parse(PlainText.read(folder.resolve(NodeFolder.STATUS)));
      return tree instanceof Tree.Obj(Map<String, Tree> fields, int _)
          ? Optional.of(fields)
          : Optional.empty();
    } catch (IOException | JsonException e) {
      return Optional.empty();
    }
  }

  private static Map<String, Tree> firstTask(Map<String, Tree> status) {
    return status.get("tasks") instanceof Tree.Arr(List<Tree> tasks, int _)
            && !tasks.isEmpty()
            && tasks.getFirst() instanceof Tree.Obj(Map<String, Tree> fields, int _)
        ? fields
        : Map.of();
  }

  private static boolean is(Map<String, Tree> fields, String key, long value) {
    return fields.get(key) instanceof Tree.Num(var number, int _) && number.longValue() == value;
  }

  private static String text(Map<String, Tree> fields, String key) {
    return fields.get(key) instanceof Tree.Str(String value, int _) ? value : "";
  }
}
