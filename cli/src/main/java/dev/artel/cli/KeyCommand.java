package dev.artel.cli;

import static dev.artel.node.report.ExhibitTrees.object;
import static dev.artel.node.report.ExhibitTrees.text;

import dev.artel.core.crypto.KeyPair;
import dev.artel.core.crypto.Keystore;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes and shows key files. */
@Command(
    name = "key",
    description = "Make and show keys, kept encrypted in Ethereum's key file format.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example:", "  artel key new --out clinic.json"})
final class KeyCommand implements Runnable {
  private static final long LARGEST_FILE = 1 << 16;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  @Command(name = "new", description = "Make a key, and write it encrypted to a new file.")
  int make(
      @Option(
              names = "--out",
              paramLabel = "FILE",
              defaultValue = "key.json",
              description = "The file; it must not be there yet.")
          Path out,
      @Option(
              names = "--passphrase-file",
              paramLabel = "FILE",
              description = "Its first line is the passphrase; else it is asked for.")
          Optional<Path> passphraseFile,
      @Mixin JsonOption json)
      throws IOException {
    if (Files.exists(out)) {
      throw new CliException(ExitCode.USAGE, out + " is there already: choose another file");
    }
    var passphrase = passphrase(passphraseFile, true);
    try {
      var keys = KeyPair.generate(new SecureRandom());
      write(out, Keystore.write(keys, passphrase));
      return tell(keys, out, json);
    } finally {
      Arrays.fill(passphrase, ' ');
    }
  }

  @Command(name = "show", description = "Open a key file, and show whose key it is.")
  int show(
      @Parameters(paramLabel = "FILE", description = "The key file.") Path file,
      @Option(
              names = "--passphrase-file",
              paramLabel = "FILE",
              description = "Its first line is the passphrase; else it is asked for.")
          Optional<Path> passphraseFile,
      @Mixin JsonOption json)
      throws IOException {
    if (Files.size(file) > LARGEST_FILE) {
      throw new CliException(ExitCode.BAD_FILE, file + " is too large for a key file");
    }
    var text = Files.readString(file);
    var passphrase = passphrase(passphraseFile, false);
    try {
      return switch (Keystore.read(text, passphrase)) {
        case Keystore.Outcome.Opened(KeyPair keys) -> tell(keys, file, json);
        case Keystore.Outcome.WrongPassphrase() ->
            throw new CliException(ExitCode.DISAGREES, "that is not the passphrase of " + file);
        case Keystore.Outcome.Unreadable(String why) ->
            throw new CliException(ExitCode.BAD_FILE, file + " is no key file: " + why);
      };
    } finally {
      Arrays.fill(passphrase, ' ');
    }
  }

  private int tell(KeyPair keys, Path file, JsonOption json) {
    var address = keys.address().toString();
    json.print(
        spec.commandLine().getOut(),
        object("address", text(address), "file", text(file.toString())),
        List.of("address " + address + " in " + file));
    return ExitCode.OK.number();
  }

  /** Readable and writable by its owner from the first byte on. */
  private static void write(Path out, String text) throws IOException {
    boolean posix = out.getFileSystem().supportedFileAttributeViews().contains("posix");
    var ownerOnly =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    var attributes = posix ? new FileAttribute<?>[] {ownerOnly} : new FileAttribute<?>[0];
    var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try (var channel = Files.newByteChannel(out, options, attributes)) {
      var rest = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
    }
  }

  @SuppressWarnings(
      "SystemConsoleNull") // whether it may be null has changed with the JDK's releases
  private static char[] passphrase(Optional<Path> file, boolean twice) throws IOException {
    if (file.isPresent()) {
      try (var lines = Files.lines(file.get())) {
        return lines.findFirst().orElse("").toCharArray();
      }
    }
    var console = System.console();
    if (console == null || !console.isTerminal()) {
      throw new CliException(
          ExitCode.USAGE, "there is no terminal to ask on: give --passphrase-file");
    }
    var first = console.readPassword("passphrase: ");
    if (twice && !Arrays.equals(first, console.readPassword("once more: "))) {
      throw new CliException(ExitCode.USAGE, "the two passphrases differ");
    }
    return first;
  }
}
