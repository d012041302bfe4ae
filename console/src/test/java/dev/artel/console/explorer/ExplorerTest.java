package dev.artel.console.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.adapters.ledger.EmbeddedLedger;
import dev.artel.console.Visitor;
import dev.artel.console.web.Site;
import dev.artel.core.crypto.KeyPair;
import dev.artel.core.law.Genesis;
import dev.artel.core.law.LawBook;
import dev.artel.core.law.Limits;
import dev.artel.core.paradigm.Attack;
import dev.artel.core.paradigm.TaskFile;
import dev.artel.core.paradigm.Tools;
import dev.artel.core.port.Progress;
import dev.artel.core.seal.PartySealing;
import dev.artel.core.values.Address;
import dev.artel.core.values.Cid;
import dev.artel.core.values.Coins;
import dev.artel.core.values.Digests;
import dev.artel.core.values.Seeds;
import dev.artel.core.weights.ModelSpec;
import dev.artel.core.wire.Json;
import dev.artel.core.wire.Tree;
import dev.artel.node.Engines;
import dev.artel.node.LocalNetwork;
import dev.artel.node.Member;
import dev.artel.testkit.MemoryJournal;
import dev.artel.testkit.MemoryStore;
import dev.artel.testkit.echo.EchoParadigm;
import dev.artel.testkit.echo.EchoRules;
import dev.artel.testkit.sim.StandInLearner;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplorerTest {
  private static final Tree NOTHING = new Tree.Obj(Map.of(), 0);
  private static final KeyPair CLINIC = keys("clinic");
  private static final KeyPair WARD = keys("ward");

  @TempDir private Path folder;
  private final EchoParadigm paradigm = new EchoParadigm();
  private final LawBook book = new LawBook(Map.of(EchoParadigm.NAME, paradigm.law()));
  private final MemoryStore store = new MemoryStore();
  private final Visitor visitor = new Visitor();
  private EmbeddedLedger ledger;
  private ExplorerSite site;

  private static KeyPair keys(String name) {
    return KeyPair.of(Seeds.of(1, "explorer", name).bytes().toArray());
  }

  @BeforeEach
  void open() throws Exception {
    var parties = List.of(CLINIC.address(), WARD.address());
    var amounts = List.of(Coins.of(1_000), Coins.of(1_000));
    var genesis =
        new Genesis("echoes", book.catalogue().hash(), new Limits(16, 16, 2), parties, amounts);
    ledger = EmbeddedLedger.create(folder.resolve("l.db"), genesis, book, InstantSource.system());
    var names = Map.<Address, String>of(WARD.address(), "<b>ward</b>");
    var subject = new ExplorerSite.Subject(ledger, book, store, List.of(paradigm), names);
    site = new ExplorerSite(Site.Address.loopback(0), subject);
  }

  @AfterEach
  void close() throws Exception {
    site.close();
    ledger.close();
  }

  private String get(String path) throws Exception {
    return visitor.get("http://127.0.0.1:" + site.port() + path).body();
  }

  private Member member(String name, String role, KeyPair keys) {
    var sealing = PartySealing.of(keys, ledger.charter().domain());
    var tools =
        new Tools(store, new StandInLearner(), sealing, _ -> Optional.empty(), Progress.NONE);
    return new Member(name, role, NOTHING, tools, Attack.NONE);
  }

  /** A whole echo: no word of it is known to the explorer. */
  private void run() throws Exception {
    var journals = new ConcurrentHashMap<String, MemoryJournal>();
    var engines =
        new Engines(
            ledger,
            book,
            InstantSource.system(),
            store,
            (task, party) ->
                journals.computeIfAbsent(task + " " + party, _ -> new MemoryJournal()));
    var rules = new EchoRules(1, 2, Coins.of(3), Coins.of(10), 60, 60);
    var file =
        new TaskFile(
            "echo",
            EchoParadigm.NAME,
            new ModelSpec("stand-in", NOTHING),
            NOTHING,
            "mean",
            Json.toTree(rules));
    var members =
        List.of(
            member("clinic", EchoParadigm.REQUESTER, CLINIC),
            member("ward", EchoParadigm.MEMBER, WARD));
    new LocalNetwork(engines, paradigm, members).run(file, view -> {});
    await(ledger.head().height());
  }

  private void await(long height) throws Exception {
    while (!get("/").contains("Block " + height)) {
      Thread.onSpinWait();
    }
  }

  private static String find(String body, String pattern) {
    var matcher = Pattern.compile(pattern).matcher(body);
    assertThat(matcher.find()).as(pattern).isTrue();
    return matcher.group(1);
  }

  @Test
  void shouldShowBlocksCommandsAndEventsOfAnyParadigm() throws Exception {
    run();

    var body = get("/");
    var block = get("/blocks/" + ledger.head().height());

    assertThat(body).contains("TaskOpened · file").contains(EchoParadigm.NAME);
    assertThat(block).contains("Event").contains("Command").contains("{");
  }

  @Test
  void shouldShowATasksExhibits() throws Exception {
    run();

    var task = find(get("/"), "href=\"(/tasks/0x[0-9a-f]{64})\"");

    assertThat(get(task)).contains("echo").contains("<table>").doesNotContain("<b>ward");
  }

  @Test
  void shouldOpenContentOnRecordAndNoOther() throws Exception {
    run();

    var body = get("/");
    var kinds = new StringBuilder();
    var matcher = Pattern.compile("href=\"(/content/Qm[^\"]+)\"").matcher(body);
    while (matcher.find()) {
      kinds.append(get(matcher.group(1)));
    }

    assertThat(kinds.toString()).contains("document, ").contains("bytes");
    var other = new Cid(Digests.sha256(new byte[1]));
    assertThat(get("/content/" + other)).contains("No such content is on record.");
    assertThat(get("/content/nonsense")).contains("That is no content id.");
    assertThat(get("/blocks/99999")).contains("No event is in such a block.");
    assertThat(get("/tasks/0x12")).contains("no task");
  }
}
