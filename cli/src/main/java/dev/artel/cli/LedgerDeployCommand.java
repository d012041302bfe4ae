package dev.artel.cli;

import dev.artel.cli.key.KeyFile;
import dev.artel.cli.key.PassphraseOption;
import dev.artel.cli.ledger.Paradigms;
import dev.artel.cli.run.RunLimits;
import dev.artel.core.crypto.KeyPair;
import dev.artel.ledger.evm.EvmDeployment;
import dev.artel.ledger.evm.EvmPlan;
import dev.artel.ledger.evm.EvmSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Puts the law on a chain. */
@Command(
    name = "deploy",
    description = "Put Artel's contracts on an Ethereum chain: a ledger for nodes anywhere.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  artel ledger deploy http://127.0.0.1:8545 --key gas.json --coins a.json=5",
      "",
      "All coins that there will ever be are given out here; nobody, not even the",
      "deployer, can change anything afterwards. The key pays for gas, in the chain's",
      "own coin."
    })
final class LedgerDeployCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private final JsonOption json = new JsonOption();
  @Mixin private final EndowmentOption coins = new EndowmentOption();
  @Mixin private final PassphraseOption passphrase = new PassphraseOption();

  @Parameters(paramLabel = "URL", description = "An Ethereum node's JSON-RPC.")
  private URI url = URI.create("http://127.0.0.1:8545");

  @Option(
      names = "--key",
      required = true,
      paramLabel = "FILE",
      description = "The key file of who pays for gas.")
  private Path key = Path.of("");

  @Option(
      names = "--block-seconds",
      paramLabel = "N",
      description =
          "Between two blocks of the chain; no phase may be shorter than two of these; by default"
              + " ${DEFAULT-VALUE}.")
  private int blockSeconds = 1;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Also write there where the contracts are.")
  private List<Path> out = List.of();

  @Override
  public Integer call() throws IOException, InterruptedException {
    var plan = EvmPlan.ALL;
    var catalogue = Paradigms.book(plan.paradigms()).catalogue().hash();
    var limits = RunLimits.evm(blockSeconds);
    var genesis = coins.genesis("", catalogue, limits);
    var deployment = EvmDeployment.deploy(url, genesis, plan, keys(), EvmSettings.DEFAULTS);
    for (var file : out) {
      Files.writeString(file, deployment.text());
    }
    json.print(
        spec.commandLine().getOut(),
        deployment.tree(),
        List.of(
            "contract " + deployment.artel(),
            "chain    " + deployment.chainId(),
            "block    " + deployment.block(),
            "coins    %s, of %d parties".formatted(genesis.total(), genesis.parties().size())));
    return ExitCode.OK.number();
  }

  private KeyPair keys() throws IOException {
    try (var opened = passphrase.get()) {
      return new KeyFile(Inputs.file(key)).open(opened);
    }
  }
}
