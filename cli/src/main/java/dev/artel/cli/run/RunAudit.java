package dev.artel.cli.run;

import dev.artel.adapters.journal.SqliteJournal;
import dev.artel.adapters.ledger.EmbeddedLedger;
import dev.artel.adapters.ledger.LedgerDamagedException;
import dev.artel.adapters.ledger.Verified;
import dev.artel.adapters.sqlite.DatabaseException;
import dev.artel.adapters.store.EmbeddedStore;
import dev.artel.cli.CliException;
import dev.artel.cli.ExitCode;
import dev.artel.core.law.CommonRow;
import dev.artel.core.paradigm.Finding;
import dev.artel.core.paradigm.Self;
import dev.artel.core.paradigm.Tools;
import dev.artel.core.port.Learner;
import dev.artel.core.port.Progress;
import dev.artel.core.seal.PartySealing;
import dev.artel.core.values.Hash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Looks at a run folder as an outsider with one party's key: repeats the ledger from its first
 * block, reads all of the store, and lets the paradigm repeat what the parties say they did. Writes
 * nothing; trusts nothing but the program.
 */
public final class RunAudit {
  private final Path folder;
  private final CheckedFile checked;
  private final Learner learner;
  private final Players players;
  private final Ground ground;
  private final List<Finding> findings = new ArrayList<>();

  public RunAudit(Path folder, CheckedFile checked, Learner learner) throws IOException {
    this.folder = folder;
    this.checked = checked;
    this.learner = learner;
    this.players = Players.of(checked.file(), checked.paradigm().roles());
    this.ground = Ground.of(folder);
  }

  /**
   * @param as name of a party of the run; none: the last of the cast, who is the auditor where
   *     there is one
   */
  public Certificate audit(Optional<String> as) throws IOException, InterruptedException {
    var player = player(as);
    findings.add(Sums.check(folder));
    findings.add(store());
    journal().ifPresent(findings::add);
    var last = ledger(player);
    var auditor = new Certificate.Auditor(player.name(), player.keys().address());
    return new Certificate(checked.file().task().name(), auditor, last, named());
  }

  /** Parties by what people call them. */
  private List<Finding> named() {
    var names = players.names();
    return findings.stream()
        .map(
            finding -> {
              var detail = finding.detail();
              for (var name : names.entrySet()) {
                detail = detail.replace(name.getKey().toString(), name.getValue());
              }
              return new Finding(finding.subject(), finding.opinion(), detail);
            })
        .toList();
  }

  private Players.Player player(Optional<String> as) {
    if (as.isEmpty()) {
      return players.all().getLast();
    }
    return players.all().stream()
        .filter(player -> player.name().equals(as.get()))
        .findFirst()
        .orElseThrow(
            () ->
                new CliException(
                    ExitCode.USAGE,
                    "the run has no party \""
                        + as.get()
                        + "\"; there are "
                        + String.join(", ", players.names().values())));
  }

  private Finding store() throws IOException {
    if (!ground.isStoredInFolder()) {
      return Finding.unchecked("store", "kept elsewhere: what is fetched from it is verified");
    }
    var verified = new EmbeddedStore(folder.resolve(ground.store().path())).verify();
    var wrong = new ArrayList<String>();
    verified.damaged().forEach(d -> wrong.add("block " + d.block() + ": " + d.why()));
    verified
        .missing()
        .forEach(g -> wrong.add("block " + g.block() + " of " + g.pin() + " is gone"));
    return Finding.of(
        "store",
        verified.sound(),
        verified.sound()
            ? "%d blocks, %d bytes, each as its id says"
                .formatted(verified.blocks(), verified.bytes())
            : String.join("; ", wrong));
  }

  /** Only the run's own folder has it: an outsider does without. */
  private Optional<Finding> journal() throws IOException {
    var file = folder.resolve("journal.db");
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try (var journal = SqliteJournal.openReadOnly(file)) {
      return Optional.of(
          Finding.of("journal", true, journal.verify() + " results as they were put"));
    } catch (DatabaseException e) {
      return Optional.of(Finding.of("journal", false, String.valueOf(e.getMessage())));
    }
  }

  /** The hash of the last block; zero where the file cannot be read. */
  private Hash ledger(Players.Player player) throws IOException, InterruptedException {
    try (var opened = ground.ledger(folder)) {
      var ledger = opened.ledger();
      if (ledger instanceof EmbeddedLedger embedded) {
        findings.add(verified(embedded.verify()));
        repeat(LedgerAudit.of(ledger, opened.book()), player);
      } else {
        var audit = LedgerAudit.of(ledger, opened.book());
        findings.add(audit.law());
        repeat(audit, player);
      }
      return Head.hash(ledger);
    } catch (LedgerDamagedException e) {
      findings.add(Finding.of("ledger", false, e.getMessage() + " (" + e.place() + ")"));
    } catch (DatabaseException e) {
      findings.add(Finding.of("ledger", false, String.valueOf(e.getMessage())));
    }
    return Hash.ZERO;
  }

  private static Finding verified(Verified ledger) {
    return Finding.of(
        "ledger",
        true,
        "%d blocks, %d commands, %d events: links, signatures and law repeated"
            .formatted(ledger.height() + 1, ledger.commands(), ledger.events()));
  }

  private void repeat(LedgerAudit audit, Players.Player player) throws IOException {
    boolean ours = isOurs(audit);
    findings.add(
        Finding.of(
            "genesis",
            ours,
            ours ? "made for this run file" : "this ledger was made for another run file"));
    Head.check(folder, audit.ledger()).ifPresent(findings::add);
    findings.add(audit.coins());
    for (var task : audit.past().rows().scan(CommonRow.TASKS)) {
      findings.addAll(task(audit, player, task.task()));
    }
  }

  private boolean isOurs(LedgerAudit audit) throws IOException {
    var genesis =
        players.genesis(checked.text(), audit.book().catalogue().hash(), RunLimits.EMBEDDED);
    return audit.ledger() instanceof EmbeddedLedger embedded
        ? genesis.equals(embedded.genesis())
        : Endowment.of(genesis).equals(Endowment.of(audit.past().log()));
  }

  private List<Finding> task(LedgerAudit audit, Players.Player player, Hash task)
      throws IOException {
    var address = player.keys().address();
    var cast = player.cast();
    var charter = audit.ledger().charter();
    var self = new Self(address, task, cast.role(), cast.options(), charter);
    var sealing = PartySealing.of(player.keys(), charter.domain());
    try (var store = ground.store(folder)) {
      var tools = new Tools(store, learner, sealing, _ -> Optional.empty(), Progress.NONE);
      return audit.task(checked.paradigm(), self, tools);
    }
  }
}
