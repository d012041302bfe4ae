package dev.artel.cli.node;

import dev.artel.adapters.store.StoreSettings;
import dev.artel.cli.CliException;
import dev.artel.cli.ExitCode;
import dev.artel.cli.key.KeyFile;
import dev.artel.cli.key.Passphrase;
import dev.artel.cli.run.NodePlan;
import dev.artel.cli.show.Problems;
import dev.artel.core.crypto.KeyPair;
import dev.artel.core.crypto.Keystore;
import dev.artel.core.paradigm.Problem;
import dev.artel.core.values.Address;
import dev.artel.core.wire.Json;
import dev.artel.node.NodeFolder;
import dev.artel.node.PlainText;
import dev.artel.node.nodefile.NodeFile;
import dev.artel.node.nodefile.NodeFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A node's folder, and what its file says. */
public record OwnNode(NodeFolder folder, NodeFile file) {
  /** All that is wrong with the file is one exception's message. */
  public static OwnNode read(Path path) throws IOException {
    var folder = NodeFolder.of(path);
    var text = PlainText.read(folder.file(NodeFolder.FILE));
    return switch (NodeFiles.read(text, OwnNode::check)) {
      case NodeFiles.Checked.Sound(var file) -> new OwnNode(folder, file);
      case NodeFiles.Checked.Flawed(var problems) ->
          throw new CliException(
              ExitCode.BAD_FILE, Problems.told(folder.file(NodeFolder.FILE), problems));
    };
  }

  private static List<Problem> check(NodeFile file) {
    return Stream.of(
            Problem.binding(file.store(), StoreSettings.class), NodePlan.check(file.data()))
        .flatMap(List::stream)
        .toList();
  }

  StoreSettings store() {
    return Json.read(file.store(), StoreSettings.class);
  }

  /** What its file calls so. */
  public Path path(String named) {
    return folder.file(named);
  }

  /** Opens the key with the passphrase of the file that is named, or of the person there. */
  public KeyPair keys(boolean readable) throws IOException {
    var keyFile = new KeyFile(path(file.key().file()));
    if (!readable) {
      keyFile.requirePrivate();
    }
    try (var passphrase = passphrase(readable)) {
      return keyFile.open(passphrase);
    } finally {
      // What protects a key takes 256 MiB to undo: a node should not hold on to them.
      System.gc();
    }
  }

  private Passphrase passphrase(boolean readable) throws IOException {
    if (file.key().passphrase().isEmpty()) {
      return Passphrase.asked();
    }
    var place = path(file.key().passphrase());
    if (!readable) {
      KeyFile.requirePrivate(place);
    }
    return Passphrase.read(place);
  }

  /** Whose node it is, as far as its key file says without being opened. */
  Optional<Address> owner() throws IOException {
    return new KeyFile(path(file.key().file())).owner() instanceof Keystore.Owner.Named(var address)
        ? Optional.of(address)
        : Optional.empty();
  }
}
