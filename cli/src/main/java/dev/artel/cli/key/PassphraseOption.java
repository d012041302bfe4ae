package dev.artel.cli.key;

import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where the passphrase comes from: a file, else the terminal. */
public final class PassphraseOption {
  @Option(
      names = "--passphrase-file",
      paramLabel = "FILE",
      description = "Its only line is the passphrase, which otherwise is asked for.")
  private Path file = Path.of("");

  public boolean isSet() {
    return !file.toString().isEmpty();
  }

  public Passphrase get() throws IOException {
    return isSet() ? Passphrase.read(file) : Passphrase.asked(Prompt.terminal());
  }

  /** Asks twice, where it asks. */
  public Passphrase choose() throws IOException {
    return isSet() ? Passphrase.read(file) : Passphrase.askedTwice(Prompt.terminal());
  }
}
