package dev.artel.adapters.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.core.port.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** The `ipfs` program, with a repository of its own; it talks to nobody. */
record Kubo(Path program, Path repository) {
  /** Skips the test where there is none; fails where nothing may be skipped. */
  static Kubo find(Path repository) throws Exception {
    var engines = System.getenv("ARTEL_ENGINES");
    var home =
        engines == null
            ? Path.of(System.getProperty("user.home"), ".cache", "artel", "engines")
            : Path.of(engines);
    var program = home.resolve("bin").resolve("ipfs");
    if (!Files.isExecutable(program)) {
      var message = "there is no Kubo at " + program + ": contrib/engines/kubo.sh builds it";
      assertThat(System.getenv("ARTEL_REQUIRE_ALL")).as(message).isNotEqualTo("1");
      Assumptions.abort(message);
    }
    var kubo = new Kubo(program, repository);
    kubo.run(Source.of(new byte[0]), "init", "--empty-repo", "--profile=test");
    return kubo;
  }

  /** The id that `ipfs add` gives to the content, which is not stored. */
  String id(Source content, Profile profile) throws Exception {
    return run(
        content,
        "add",
        "--only-hash",
        "--quieter",
        "--cid-version=" + profile.version(),
        "--raw-leaves=" + (profile.version() == 1),
        "--chunker=size-" + profile.chunk(),
        "--max-file-links=" + profile.links());
  }

  private String run(Source input, String... arguments) throws Exception {
    var command = new ArrayList<>(List.of(program.toString()));
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().put("IPFS_PATH", repository.toString());
    builder.environment().put("IPFS_TELEMETRY", "off");
    var process = builder.start();
    try (var out = process.getOutputStream();
        var in = input.open()) {
      in.transferTo(out);
    } catch (IOException e) {
      throw new IOException("ipfs " + arguments[0] + " ended early", e);
    }
    var answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as("ipfs %s", arguments[0]).isZero();
    return answer.strip();
  }
}
