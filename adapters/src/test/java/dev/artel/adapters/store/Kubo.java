package dev.artel.adapters.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.core.port.Source;
import dev.artel.testkit.engines.EngineScript;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The `ipfs` program, with a repository of its own; it talks to nobody. */
record Kubo(Path program, Path repository) {
  static Kubo find(Path repository) throws Exception {
    var program = EngineScript.program("kubo.sh", "ipfs");
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
