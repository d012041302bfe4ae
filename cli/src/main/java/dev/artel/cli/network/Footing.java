package dev.artel.cli.network;

import dev.artel.adapters.ledger.EmbeddedLedger;
import dev.artel.cli.engines.EngineRoom;
import dev.artel.cli.ledger.Paradigms;
import dev.artel.cli.node.Agent;
import dev.artel.cli.node.NodeYaml;
import dev.artel.cli.run.CheckedFile;
import dev.artel.cli.run.Ground;
import dev.artel.cli.run.Players;
import dev.artel.cli.run.RunLimits;
import dev.artel.ledger.evm.EvmDeployment;
import dev.artel.ledger.evm.EvmPlan;
import dev.artel.ledger.evm.EvmSettings;
import dev.artel.node.PlainText;
import dev.artel.node.RunFolder;
import dev.artel.node.nodefile.LedgerPlace;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.InstantSource;

/** Where the parties of a network find ledger and store. Engines that it needs run. */
record Footing(RunFolder folder, CheckedFile checked, EngineRoom room) {
  private static final String DEPLOYMENT = "deployment.json";
  private static final int BLOCK_SECONDS = 1;

  /** Signers take turns: now and then a block has a rival. */
  private static final int CONFIRMATIONS = 2;

  private static final long FEE_CAP = 100;

  /** Makes the ledger with the parties' coins, where it is not there yet. */
  void found(Players players) throws IOException, InterruptedException {
    if (!room.plan().isOnChain()) {
      embedded(players);
    } else if (!Files.exists(folder.file(DEPLOYMENT))) {
      deploy(players);
    }
    if (!isFixed()) {
      ground().remember(folder);
    }
  }

  /** Everything is in the network's folder. */
  boolean isFixed() {
    return room.engines().isEmpty();
  }

  private Ground ground() throws IOException {
    return new Ground(
        room.plan().isOnChain() ? chain(0) : Ground.EMBEDDED.ledger(),
        room.plan().isOnIpfs()
            ? Ground.kubo(room.ipfs().url(0).toString())
            : Ground.EMBEDDED.store());
  }

  private void embedded(Players players) throws IOException {
    var file = folder.file(Ground.EMBEDDED.ledger().path());
    if (!Files.exists(file)) {
      var book = Paradigms.book(checked.paradigm());
      var genesis = players.genesis(checked.text(), book.catalogue().hash(), RunLimits.EMBEDDED);
      EmbeddedLedger.create(file, genesis, book, InstantSource.system()).close();
    }
  }

  private void deploy(Players players) throws IOException, InterruptedException {
    var plan = EvmPlan.ALL;
    var catalogue = Paradigms.book(plan.paradigms()).catalogue().hash();
    var genesis = players.genesis(checked.text(), catalogue, RunLimits.evm(BLOCK_SECONDS));
    var chain = room.chain();
    chain.fund(genesis.parties());
    var deployment =
        EvmDeployment.deploy(chain.url(0), genesis, plan, chain.funded(), EvmSettings.DEFAULTS);
    folder.write(DEPLOYMENT, deployment.text());
  }

  /** A chain that was stopped carries out first what it had been sent. */
  void settle(Agent agent) throws IOException, InterruptedException {
    if (room.plan().isOnChain()) {
      long begin = agent.look().now().height();
      while (agent.look().now().height() < begin + CONFIRMATIONS + 2) {
        Thread.sleep(Duration.ofSeconds(BLOCK_SECONDS));
      }
    }
  }

  /** Of the party of this number, as its own folder has it. */
  LedgerPlace ledger(int party) throws IOException {
    return room.plan().isOnChain()
        ? chain(party)
        : LedgerPlace.embedded("../../" + Ground.EMBEDDED.ledger().path());
  }

  private LedgerPlace chain(int party) throws IOException {
    var deployed = EvmDeployment.parse(PlainText.read(folder.file(DEPLOYMENT)));
    return new LedgerPlace(
        LedgerPlace.Kind.EVM,
        "",
        room.chain().url(party).toString(),
        deployed.artel().toString(),
        deployed.chainId(),
        deployed.block(),
        CONFIRMATIONS,
        FEE_CAP);
  }

  /** The same of its store, as YAML. */
  String store(int party) {
    return room.plan().isOnIpfs()
        ? NodeYaml.kuboStore(room.ipfs().url(party).toString())
        : NodeYaml.embeddedStore("../../" + Ground.EMBEDDED.store().path());
  }
}
