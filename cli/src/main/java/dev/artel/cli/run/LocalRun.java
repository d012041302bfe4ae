package dev.artel.cli.run;

import dev.artel.adapters.journal.SqliteJournal;
import dev.artel.adapters.ledger.EmbeddedLedger;
import dev.artel.adapters.store.EmbeddedStore;
import dev.artel.cli.ledger.Paradigms;
import dev.artel.core.law.Genesis;
import dev.artel.core.law.LawBook;
import dev.artel.core.paradigm.Attack;
import dev.artel.core.paradigm.Paradigm;
import dev.artel.core.paradigm.Tools;
import dev.artel.core.paradigm.View;
import dev.artel.core.port.Data;
import dev.artel.core.port.Learner;
import dev.artel.core.port.Ledger;
import dev.artel.core.port.Progress;
import dev.artel.core.seal.PartySealing;
import dev.artel.node.Engines;
import dev.artel.node.LocalNetwork;
import dev.artel.node.Member;
import dev.artel.node.RunClock;
import dev.artel.node.RunFolder;
import dev.artel.node.runfile.RunFile;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** One run in its folder, on the embedded ledger and store, begun or gone on with. */
final class LocalRun {
  private final RunFolder folder;
  private final RunFile file;
  private final Paradigm paradigm;
  private final Players players;
  private final LawBook book;
  private final Genesis genesis;

  LocalRun(RunFolder folder, CheckedFile checked) {
    this.folder = folder;
    this.file = checked.file();
    this.paradigm = checked.paradigm();
    this.players = Players.of(file, paradigm.roles());
    this.book = Paradigms.book(paradigm);
    this.genesis = players.genesis(checked.text(), book.catalogue().hash(), RunLimits.EMBEDDED);
  }

  Players players() {
    return players;
  }

  /**
   * What a run's parties work with.
   *
   * @param data of a party, by its name
   * @param door what is put before the ledger
   */
  record Setting(Learner learner, Function<String, Data> data, UnaryOperator<Ledger> door) {}

  /** Looks at a run's end while ledger and store are open. */
  interface Finish<T> {
    T of(View view, Tools poster) throws IOException, InterruptedException;
  }

  /** Blocks until the task is over. */
  Ended run(Learner learner, Function<String, Data> data, LocalNetwork.Watcher watcher)
      throws IOException, InterruptedException {
    return run(
        new Setting(learner, data, UnaryOperator.identity()),
        watcher,
        (view, tools) -> {
          var sealings = players.sealings(view.self().charter().domain());
          return Ended.of(view, paradigm, tools, Endowment.of(genesis), sealings);
        });
  }

  /** Blocks until the task is over. */
  <T> T run(Setting setting, LocalNetwork.Watcher watcher, Finish<T> finish)
      throws IOException, InterruptedException {
    var clock = clock();
    try (var ledger = EmbeddedLedger.open(folder.file("ledger.db"), book, clock);
        var store = new EmbeddedStore(folder.file("store"));
        var journals = SqliteJournal.open(folder.file("journal.db"))) {
      var engines = new Engines(setting.door().apply(ledger), book, clock, store, journals::of);
      var attacks = players.attacks(paradigm);
      var members = players.all().stream().map(p -> member(p, engines, setting, attacks)).toList();
      var view = new LocalNetwork(engines, paradigm, members).run(file.task(), watcher);
      Head.note(folder, ledger);
      return finish.of(view, members.getFirst().tools());
    }
  }

  /** Ledger time goes on where the last block left it. */
  private InstantSource clock() throws IOException {
    var path = folder.file("ledger.db");
    if (!Files.exists(path)) {
      EmbeddedLedger.create(path, genesis, book, InstantSource.fixed(Instant.EPOCH)).close();
    }
    try (Ledger ledger = EmbeddedLedger.open(path, book, InstantSource.fixed(Instant.EPOCH))) {
      return new RunClock(Instant.ofEpochSecond(ledger.head().time()));
    }
  }

  private Member member(
      Players.Player player, Engines engines, Setting setting, Map<String, Attack> attacks) {
    var sealing = PartySealing.of(player.keys(), engines.ledger().charter().domain());
    var data = setting.data().apply(player.name());
    var tools = new Tools(engines.store(), setting.learner(), sealing, data, Progress.NONE);
    var cast = player.cast();
    var attack = attacks.getOrDefault(cast.attack(), Attack.NONE);
    return new Member(player.name(), cast.role(), cast.options(), tools, attack);
  }
}
