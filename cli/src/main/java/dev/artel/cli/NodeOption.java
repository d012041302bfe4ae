package dev.artel.cli;

import dev.artel.cli.node.Agent;
import dev.artel.cli.node.OwnNode;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which node a command is about. */
final class NodeOption {
  @Option(
      names = "--node",
      paramLabel = "DIR",
      description = "The node's folder; by default the current one.")
  private Path folder = Path.of("");

  @Option(
      names = "--allow-readable-key",
      description = "Go on where others can read the key or its passphrase.")
  private boolean readable;

  OwnNode read() throws IOException {
    return OwnNode.read(folder);
  }

  boolean allowsReadableKey() {
    return readable;
  }

  /** Who acts for the node's owner. */
  Agent agent(OwnNode node) throws IOException {
    return Agent.of(node, node.keys(readable));
  }
}
