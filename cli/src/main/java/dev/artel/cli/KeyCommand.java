package dev.artel.cli;

import static dev.artel.node.report.ExhibitTrees.object;
import static dev.artel.node.report.ExhibitTrees.text;

import dev.artel.cli.key.KeyFile;
import dev.artel.cli.key.PassphraseOption;
import dev.artel.core.crypto.KeyPair;
import dev.artel.core.crypto.Keystore;
import dev.artel.core.seal.SealingKey;
import dev.artel.core.values.Address;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
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
    footer = {"", "Examples:", "  artel key new --out clinic.json", "  artel key show clinic.json"})
final class KeyCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  @Command(
      name = "new",
      description = "Make a key, and write it encrypted to a new file.",
      mixinStandardHelpOptions = true,
      footer = {
        "",
        "Examples:",
        "  artel key new --out clinic.json",
        "",
        "Who loses the file or its passphrase loses the key, and the coins that are",
        "its. Wallets that read Ethereum's key files (version 3) read it too."
      })
  int make(
      @Option(
              names = "--out",
              paramLabel = "FILE",
              defaultValue = "key.json",
              description = "The file, by default ${DEFAULT-VALUE}; it must not be there yet.")
          Path out,
      @Mixin PassphraseOption option,
      @Mixin JsonOption json)
      throws IOException {
    var file = new KeyFile(out);
    file.requireFree();
    try (var passphrase = option.choose()) {
      var keys = KeyPair.generate(new SecureRandom());
      file.write(keys, passphrase);
      return tell(file, keys, json);
    }
  }

  @Command(
      name = "show",
      description = "Show whose key a file holds, and whether it opens.",
      mixinStandardHelpOptions = true,
      footer = {
        "",
        "Examples:",
        "  artel key show clinic.json",
        "  artel key show clinic.json --open",
        "",
        "Without a passphrase the address is what the file says. With one the file is",
        "opened, and the key itself says it. The key is never shown."
      })
  int show(
      @Parameters(paramLabel = "FILE", description = "The key file.") Path path,
      @Option(names = "--open", description = "Ask for the passphrase, and open the file with it.")
          boolean open,
      @Mixin PassphraseOption option,
      @Mixin JsonOption json)
      throws IOException {
    var file = new KeyFile(Inputs.file(path));
    if (!open && !option.isSet()) {
      return tell(file, named(file), json);
    }
    try (var passphrase = option.get()) {
      return tell(file, file.open(passphrase), json);
    }
  }

  private static Address named(KeyFile file) throws IOException {
    return switch (file.owner()) {
      case Keystore.Owner.Named(var address) -> address;
      case Keystore.Owner.Unnamed() ->
          throw new CliException(
              ExitCode.USAGE, file.path() + " names no address: open it, with --open");
      case Keystore.Outcome.Unreadable(var why) -> throw file.unreadable(why);
    };
  }

  private int tell(KeyFile file, Address address, JsonOption json) {
    json.print(
        spec.commandLine().getOut(),
        object("file", text(file.path().toString()), "address", text(address.toString())),
        List.of("file         " + file.path(), "address      " + address + " (not opened)"));
    return ExitCode.OK.number();
  }

  private int tell(KeyFile file, KeyPair keys, JsonOption json) {
    var sealingKey = SealingKey.of(keys).point().toString();
    json.print(
        spec.commandLine().getOut(),
        object(
            "file", text(file.path().toString()),
            "address", text(keys.address().toString()),
            "sealingKey", text(sealingKey)),
        List.of(
            "file         " + file.path(),
            "address      " + keys.address(),
            "sealing key  " + sealingKey));
    return ExitCode.OK.number();
  }
}
