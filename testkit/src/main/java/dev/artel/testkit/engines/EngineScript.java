package dev.artel.testkit.engines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;

/** A script of contrib/engines, with the program that it starts. */
public final class EngineScript {
  private static final Path ENGINES = Path.of("contrib", "engines");

  private final Path script;
  private final Map<String, String> environment = new TreeMap<>();

  private EngineScript(Path script) {
    this.script = script;
  }

  /** Sets one of the variables that the script looks at. */
  EngineScript with(String variable, Object value) {
    environment.put(variable, value.toString());
    return this;
  }

  public static EngineScript find(String script, String program) {
    program(script, program);
    return of(script);
  }

  static EngineScript of(String script) {
    // A module's tests run in its folder, an experiment in the checkout's.
    var base = Files.isDirectory(ENGINES) ? ENGINES : Path.of("..").resolve(ENGINES);
    return new EngineScript(base.resolve(script).toAbsolutePath().normalize());
  }

  /** Skips the test where the program is not built; fails where nothing may be skipped. */
  public static Path program(String script, String name) {
    return require(script, home().resolve("bin").resolve(name));
  }

  static Path require(String script, Path program) {
    if (!Files.isExecutable(program)) {
      var message =
          "there is no %s: `contrib/engines/%s build` builds it".formatted(program, script);
      assertThat(System.getenv("ARTEL_REQUIRE_ALL")).as(message).isNotEqualTo("1");
      Assumptions.abort(message);
    }
    return program;
  }

  private static Path home() {
    var set = System.getenv("ARTEL_ENGINES");
    return set == null
        ? Path.of(System.getProperty("user.home"), ".cache", "artel", "engines")
        : Path.of(set);
  }

  /** What the script printed; fails the test if it failed. */
  public String run(Object... arguments) {
    var command = new ArrayList<>(List.of(script.toString()));
    for (var argument : arguments) {
      command.add(argument.toString());
    }
    try {
      return output(command);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while " + command + " ran", e);
    }
  }

  private String output(List<String> command) throws IOException, InterruptedException {
    // To a file: a daemon that the script starts may keep a pipe open.
    var printed = Files.createTempFile("engine", ".out");
    try {
      var builder =
          new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(printed.toFile());
      builder.environment().putAll(environment);
      var process = builder.start();
      int status = process.waitFor();
      var text = Files.readString(printed, StandardCharsets.UTF_8);
      assertThat(status).as("%s: %s", command, text).isZero();
      return text;
    } finally {
      Files.delete(printed);
    }
  }
}
