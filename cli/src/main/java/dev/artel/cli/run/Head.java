package dev.artel.cli.run;

import dev.artel.adapters.ledger.EmbeddedLedger;
import dev.artel.core.paradigm.Finding;
import dev.artel.core.port.Ledger;
import dev.artel.core.values.Hash;
import dev.artel.node.PlainText;
import dev.artel.node.RunFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A ledger's last block, noted when a run ended: nothing inside an older copy of a ledger shows
 * that it is one, nor does a chain say what was on another branch.
 */
public final class Head {
  /** Height and hash. */
  static final String FILE = "head.txt";

  private static final String SUBJECT = "last block";
  private static final Pattern NOTE = Pattern.compile("(\\d{1,18}) (0x[0-9a-f]{64})\n");

  private Head() {}

  /** Of the last block. */
  public static Hash hash(Ledger ledger) throws IOException {
    return hash(ledger, ledger.head().height());
  }

  /** Zero where a chain no longer tells. */
  private static Hash hash(Ledger ledger, long height) throws IOException {
    if (ledger instanceof EmbeddedLedger embedded) {
      var block = embedded.log(height, 1);
      return block.isEmpty() ? Hash.ZERO : block.getFirst().hash();
    }
    return ledger.head().beacons().at(height);
  }

  static void note(RunFolder folder, Ledger ledger) throws IOException {
    long height = ledger.head().height();
    folder.write(FILE, height + " " + hash(ledger, height) + "\n");
  }

  /** Nothing where nothing was noted yet. */
  static Optional<Finding> check(Path folder, Ledger ledger) throws IOException {
    if (!Files.exists(folder.resolve(FILE))) {
      return Optional.empty();
    }
    var noted = NOTE.matcher(PlainText.read(folder.resolve(FILE)));
    return Optional.of(
        noted.matches()
            ? check(ledger, Long.parseLong(noted.group(1)), noted.group(2))
            : Finding.of(SUBJECT, false, FILE + " is damaged"));
  }

  private static Finding check(Ledger ledger, long height, String hash) throws IOException {
    boolean last = ledger instanceof EmbeddedLedger;
    var found = hash(ledger, height);
    if (!last && found.equals(Hash.ZERO) && height <= ledger.head().height()) {
      return Finding.unchecked(SUBJECT, "the chain no longer tells of block " + height);
    }
    boolean same = found.toString().equals(hash) && (!last || height == ledger.head().height());
    return Finding.of(
        SUBJECT, same, same ? "the one that the run ended with" : "not the one in " + FILE);
  }
}
