package dev.artel.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.adapters.store.KuboStore;
import dev.artel.cli.ledger.Paradigms;
import dev.artel.core.crypto.KeyPair;
import dev.artel.core.law.Event;
import dev.artel.core.law.Genesis;
import dev.artel.core.law.LawBook;
import dev.artel.core.paradigm.Attack;
import dev.artel.core.paradigm.Finding;
import dev.artel.core.paradigm.Self;
import dev.artel.core.paradigm.Tools;
import dev.artel.core.port.Batch;
import dev.artel.core.port.ContentStore;
import dev.artel.core.port.Cursor;
import dev.artel.core.port.Ledger;
import dev.artel.core.port.Progress;
import dev.artel.core.seal.PartySealing;
import dev.artel.core.values.Seeds;
import dev.artel.core.wire.Json;
import dev.artel.ledger.evm.EvmDeployment;
import dev.artel.ledger.evm.EvmLedger;
import dev.artel.ledger.evm.EvmPlan;
import dev.artel.ledger.evm.EvmSettings;
import dev.artel.node.Engines;
import dev.artel.node.LocalNetwork;
import dev.artel.node.Member;
import dev.artel.testkit.MemoryJournal;
import dev.artel.testkit.engines.Anvil;
import dev.artel.testkit.engines.KuboSwarm;
import dev.artel.testkit.sim.StandInLearner;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One task, one seed, all candidates seated: on the embedded engines, and on Ethereum with two Kubo
 * nodes. Where lots are drawn the ledgers' own chance differs, and vectors hold the laws together.
 */
class SameTaskTest {
  private static final KeyPair WALLET = KeyPair.of(Seeds.of(1, "gas").bytes().toArray());
  private static final Pattern PHASE = Pattern.compile("\"phase\":\"([A-Z]+)\"");

  @TempDir Path dir;

  private final CheckedFile checked = LocalRuns.checked(LocalRuns.COMMITTEE);
  private final Players players = Players.of(checked.file(), checked.paradigm().roles());
  private final LawBook book = Paradigms.book(checked.paradigm());

  @Test
  @Tag("long")
  void shouldEndAlikeOnEveryEngine() throws Exception {
    var embedded = LocalRuns.run(dir.resolve("embedded"), LocalRuns.COMMITTEE, _ -> {});

    try (var anvil = Anvil.start("--block-time", "1");
        var swarm = new KuboSwarm(dir.resolve("swarm"))) {
      anvil.fund(WALLET.address());
      var catalogue = book.catalogue().hash();
      var genesis = players.genesis(LocalRuns.COMMITTEE, catalogue, RunLimits.evm(1));
      var deployment =
          EvmDeployment.deploy(anvil.url(), genesis, EvmPlan.ALL, WALLET, EvmSettings.DEFAULTS);
      var one = swarm.start("one");
      var other = swarm.start("other");
      swarm.connect("one", "other");
      try (var ledger =
              EvmLedger.open(anvil.url(), deployment, book, WALLET, EvmSettings.DEFAULTS);
          var askers = new KuboStore(one, List.of(), Duration.ofSeconds(10));
          var others = new KuboStore(other, List.of(), Duration.ofSeconds(10))) {
        var ended = run(ledger, List.of(askers, others), genesis);

        assertThat(ended.model().orElseThrow()).isEqualTo(embedded.model().orElseThrow());
        assertThat(ended.accounts()).isEqualTo(embedded.accounts());
        assertThat(ended.coins()).isEqualTo(embedded.coins());
        System.out.println("blocks from round to round: " + blocksOfRounds(ledger));
        // The law itself no longer sees the blocks that the draws came from.
        anvil.rpc("anvil_mine", "\"0x12c\"");
        assertThat(audit(ledger, others)).isNotEmpty().allMatch(Finding::agrees);
      }
    }
  }

  /** From the block that a round's training begins with to the one that the next begins with. */
  private static List<Long> blocksOfRounds(Ledger ledger) throws Exception {
    var begun = new ArrayList<Long>();
    var phase = "";
    for (var next = Cursor.START;
        ledger.read(next, Duration.ZERO) instanceof Batch.Entries batch
            && !batch.next().equals(next);
        next = batch.next()) {
      for (var entry : batch.entries()) {
        var now = phaseOf(entry.event()).orElse(phase);
        if (!now.equals(phase) && List.of("TRAINING", "TERMINATED").contains(now)) {
          begun.add(entry.at().height());
        }
        phase = now;
      }
    }
    return IntStream.range(1, begun.size()).mapToObj(i -> begun.get(i) - begun.get(i - 1)).toList();
  }

  private static Optional<String> phaseOf(Event event) {
    return PHASE
        .matcher(Json.write(Json.tagged((Record) event)))
        .results()
        .map(found -> found.group(1))
        .findFirst();
  }

  private Ended run(Ledger ledger, List<ContentStore> stores, Genesis genesis) throws Exception {
    var journals = new HashMap<Object, MemoryJournal>();
    var engines =
        new Engines(
            ledger,
            book,
            InstantSource.system(),
            stores.getFirst(),
            (task, party) ->
                journals.computeIfAbsent(List.of(task, party), _ -> new MemoryJournal()));
    var all = players.all();
    var members =
        IntStream.range(0, all.size())
            .mapToObj(i -> member(all.get(i), ledger, stores.get(i % stores.size())))
            .toList();
    var view =
        new LocalNetwork(engines, checked.paradigm(), members).run(checked.file().task(), _ -> {});
    var poster = members.getFirst().tools();
    return Ended.of(view, checked.paradigm(), poster, Endowment.of(genesis), List.of());
  }

  private static Member member(Players.Player player, Ledger ledger, ContentStore store) {
    var cast = player.cast();
    var sealing = PartySealing.of(player.keys(), ledger.charter().domain());
    var tools =
        new Tools(
            store, new StandInLearner(), sealing, LocalRuns.data(player.name()), Progress.NONE);
    return new Member(player.name(), cast.role(), cast.options(), tools, Attack.NONE);
  }

  private List<Finding> audit(Ledger ledger, ContentStore store) throws Exception {
    var audit = LedgerAudit.of(ledger, book);
    var auditor = players.all().getLast();
    var task = audit.past().taskOf(players.all().getFirst().keys().address()).orElseThrow();
    var cast = auditor.cast();
    var address = auditor.keys().address();
    var self = new Self(address, task, cast.role(), cast.options(), ledger.charter());
    var sealing = PartySealing.of(auditor.keys(), ledger.charter().domain());
    var tools =
        new Tools(store, new StandInLearner(), sealing, _ -> Optional.empty(), Progress.NONE);
    var findings = new ArrayList<>(audit.task(checked.paradigm(), self, tools));
    findings.add(audit.law());
    findings.add(audit.coins());
    return findings;
  }
}
