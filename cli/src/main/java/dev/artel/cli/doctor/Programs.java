package dev.artel.cli.doctor;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Programs that some work needs and no run on this machine alone.
 *
 * @param path folders, as in {@code $PATH}
 */
public record Programs(String path) {
  private static final List<Program> ALL =
      List.of(
          new Program("anvil", List.of("anvil"), "a test chain; Foundry has it"),
          new Program("geth", List.of("geth"), "an Ethereum node"),
          new Program("ipfs", List.of("ipfs"), "Kubo; contrib/engines/kubo.sh installs it"),
          new Program(
              "chromium",
              List.of("chromium", "chromium-browser", "google-chrome"),
              "shows pages in tests"));

  private record Program(String subject, List<String> names, String use) {}

  List<Diagnosis> look() {
    return ALL.stream().map(this::look).toList();
  }

  private Diagnosis look(Program program) {
    return program.names().stream()
        .flatMap(name -> find(name).stream())
        .findFirst()
        .map(file -> Diagnosis.ok(program.subject(), file.toString()))
        .orElseGet(
            () ->
                Diagnosis.optional(
                    program.subject(), "not on the PATH", "no run needs it: " + program.use()));
  }

  private Optional<Path> find(String name) {
    return Stream.of(path.split(Pattern.quote(File.pathSeparator)))
        .flatMap(folder -> file(folder, name).stream())
        .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
        .findFirst();
  }

  /** Empty where a folder of the PATH is no path at all. */
  private static Optional<Path> file(String folder, String name) {
    try {
      return Optional.of(Path.of(folder, name));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
