package dev.artel.cli.engines;

import dev.artel.cli.CliException;
import dev.artel.cli.ExitCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One of the scripts in contrib/engines, which start and end engines.
 *
 * @param log takes what it prints
 */
record Script(Path file, Map<String, String> environment, Path log) {
  private static final Path FOLDER = Path.of("contrib", "engines");

  /**
   * @param home where Artel's own files are
   */
  static Script of(Path home, String name, Path log) {
    var file = home.toAbsolutePath().resolve(FOLDER).resolve(name).normalize();
    return new Script(file, Map.of(), log);
  }

  Script with(String variable, int value) {
    return new Script(file, Map.of(variable, Integer.toString(value)), log);
  }

  /** The program that it starts must be built: that takes minutes, and is the user's to order. */
  void requireProgram() throws IOException {
    if (!Files.isExecutable(file)) {
      throw new CliException(
          ExitCode.UNAVAILABLE, "there is no " + file + ": start artel from a checkout");
    }
    var path = Path.of(path());
    if (!Files.isExecutable(path)) {
      throw new CliException(
          ExitCode.UNAVAILABLE, "there is no %s: build it with: %s build".formatted(path, file));
    }
  }

  private String path() throws IOException {
    var asked = new ProcessBuilder(file.toString(), "path").redirectErrorStream(true).start();
    try (var said = asked.getInputStream()) {
      return new String(said.readAllBytes(), StandardCharsets.UTF_8).strip();
    }
  }

  /** Blocks until it has ended. */
  void run(Object... arguments) throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of(file.toString()));
    for (var argument : arguments) {
      command.add(argument.toString());
    }
    Files.createDirectories(log.getParent());
    long before = Files.exists(log) ? Files.size(log) : 0;
    // A file: a daemon that it starts would keep a pipe open.
    var builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().putAll(environment);
    var process = builder.start();
    process.getOutputStream().close();
    int status = process.waitFor();
    if (status != 0) {
      throw new EngineException(
          "%s %s failed: %s; see %s"
              .formatted(file.getFileName(), arguments[0], said(before), log));
    }
  }

  private String said(long before) throws IOException {
    try (var reading = Files.newInputStream(log)) {
      reading.skipNBytes(before);
      return new String(reading.readAllBytes(), StandardCharsets.UTF_8).strip();
    }
  }
}
