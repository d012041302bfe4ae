package dev.artel.cli.key;

import dev.artel.cli.CliException;
import dev.artel.cli.ExitCode;
import dev.artel.core.crypto.KeyPair;
import dev.artel.core.crypto.Keystore;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** A file that holds a key under a passphrase. */
public record KeyFile(Path path) {
  private static final int LARGEST = 1 << 16;
  private static final String OWNER_ONLY = "rw-------";

  /** Refuses a place where something is, or where nothing can be. */
  public void requireFree() throws IOException {
    if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      throw taken();
    }
    var folder = path.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new NoSuchFileException(String.valueOf(folder));
    }
  }

  /** Refuses a file that others may read, where the system tells. */
  public void requirePrivate() throws IOException {
    requirePrivate(path);
  }

  /** The same for a passphrase's. */
  public static void requirePrivate(Path file) throws IOException {
    var view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
    if (view == null) {
      return;
    }
    var rights = view.readAttributes().permissions();
    boolean open =
        rights.contains(PosixFilePermission.GROUP_READ)
            || rights.contains(PosixFilePermission.OTHERS_READ);
    if (open) {
      throw new CliException(
          ExitCode.BAD_FILE,
          file + " can be read by others: chmod 600 " + file + ", or give --allow-readable-key");
    }
  }

  /** Where the system knows of such rights. */
  public static void makePrivate(Path file) throws IOException {
    var view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
    if (view != null) {
      view.setPermissions(PosixFilePermissions.fromString(OWNER_ONLY));
    }
  }

  /** Readable and writable by its owner alone from the first byte on; durable when it returns. */
  public void write(KeyPair keys, Passphrase passphrase) throws IOException {
    write(keys, passphrase, Keystore.Strength.STANDARD);
  }

  public void write(KeyPair keys, Passphrase passphrase, Keystore.Strength strength)
      throws IOException {
    var letters = passphrase.letters();
    var octets = Keystore.write(keys, letters, strength).getBytes(StandardCharsets.UTF_8);
    var text = ByteBuffer.wrap(octets);
    var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try (var channel = FileChannel.open(path, options, ownerOnly())) {
      try {
        while (text.hasRemaining()) {
          channel.write(text);
        }
        channel.force(true);
      } catch (IOException e) {
        Files.deleteIfExists(path);
        throw e;
      }
    } catch (FileAlreadyExistsException e) {
      throw taken();
    }
  }

  private CliException taken() {
    return new CliException(
        ExitCode.USAGE, path + " is there already, and a key is never written over: use --out");
  }

  private FileAttribute<?>[] ownerOnly() {
    boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY))
        }
        : new FileAttribute<?>[0];
  }

  /** What the file says of itself; nothing is proved by it. */
  public Keystore.Owner owner() throws IOException {
    return Keystore.owner(text());
  }

  public KeyPair open(Passphrase passphrase) throws IOException {
    return switch (Keystore.read(text(), passphrase.letters())) {
      case Keystore.Outcome.Opened(var keys) -> keys;
      case Keystore.Outcome.WrongPassphrase() ->
          throw new CliException(
              ExitCode.DISAGREES,
              path + " does not open: not its passphrase, or the file was altered");
      case Keystore.Outcome.Unreadable(var why) -> throw unreadable(why);
    };
  }

  public CliException unreadable(String why) {
    return new CliException(ExitCode.BAD_FILE, path + " is no key file: " + why);
  }

  private String text() throws IOException {
    try (var in = Files.newInputStream(path)) {
      return new String(in.readNBytes(LARGEST + 1), StandardCharsets.UTF_8);
    }
  }
}
