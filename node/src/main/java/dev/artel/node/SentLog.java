package dev.artel.node;

import dev.artel.core.values.Hash;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;

/**
 * The commands that were sent from a node's folder, each noted before it is sent: a command of the
 * same key that is not here comes from a second node, and two nodes with one key make each other
 * break their word. Several processes append at once. Its first line is the height from which on it
 * is complete.
 */
public final class SentLog {
  private static final String FILE = "sent.txt";
  private static final String SINCE = "since ";

  private final Path file;
  private final Set<String> known = new HashSet<>();
  private long since;

  private SentLog(Path file) {
    this.file = file;
  }

  /**
   * @param head of the ledger, from which on a new log is complete
   */
  public static SentLog open(NodeFolder folder, long head) throws IOException {
    var log = new SentLog(folder.file(FILE));
    if (!Files.exists(log.file)) {
      folder.write(FILE, SINCE + head + "\n");
    }
    log.load();
    return log;
  }

  /** Whether anything may have been sent from a folder. */
  public static boolean isIn(NodeFolder folder) {
    return Files.exists(folder.file(FILE));
  }

  /** Forgets who else has used the key up to now. */
  public static void restart(NodeFolder folder) throws IOException {
    Files.deleteIfExists(folder.file(FILE));
  }

  private synchronized void load() throws IOException {
    for (var line : PlainText.read(file).lines().toList()) {
      if (line.startsWith(SINCE)) {
        since = Long.parseLong(line.substring(SINCE.length()));
      } else {
        known.add(line);
      }
    }
  }

  /** On the disk when it returns. */
  synchronized void note(Hash id) throws IOException {
    known.add(id.toString());
    var line = ByteBuffer.wrap((id + "\n").getBytes(StandardCharsets.US_ASCII));
    try (var channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      channel.write(line);
      channel.force(false);
    }
  }

  /** Whether a command of this key, on the ledger at this height, was sent from elsewhere. */
  synchronized boolean isForeign(Hash id, long height) {
    if (height <= since || known.contains(id.toString())) {
      return false;
    }
    try {
      load();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return !known.contains(id.toString());
  }
}
