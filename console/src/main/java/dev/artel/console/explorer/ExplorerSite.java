package dev.artel.console.explorer;

import dev.artel.console.explorer.ExplorerPages.BlockPage;
import dev.artel.console.explorer.ExplorerPages.Cause;
import dev.artel.console.explorer.ExplorerPages.ContentPage;
import dev.artel.console.explorer.ExplorerPages.Overview;
import dev.artel.console.explorer.ExplorerPages.TaskLine;
import dev.artel.console.explorer.ExplorerPages.TaskPage;
import dev.artel.console.web.LiveStream;
import dev.artel.console.web.Pages;
import dev.artel.console.web.Refusal;
import dev.artel.console.web.Site;
import dev.artel.core.law.CommonRow;
import dev.artel.core.law.LawBook;
import dev.artel.core.law.Rows;
import dev.artel.core.paradigm.Exhibit;
import dev.artel.core.paradigm.Paradigm;
import dev.artel.core.paradigm.Self;
import dev.artel.core.paradigm.View;
import dev.artel.core.port.ContentStore;
import dev.artel.core.port.Entry;
import dev.artel.core.port.Ledger;
import dev.artel.core.values.Address;
import dev.artel.core.values.Base58;
import dev.artel.core.values.Hash;
import dev.artel.core.wire.Json;
import dev.artel.core.wire.Tree;
import dev.artel.node.NoJournal;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shows a ledger to whoever may call the port: what is on it is public among its parties. */
public final class ExplorerSite implements AutoCloseable {
  private static final int MOST_BLOCKS = 50;
  private static final int MOST_ARTEFACTS = 200;
  private static final int LONGEST_NUMBER = 18;

  private final Subject subject;
  private final Observatory observatory;
  private final Artefacts artefacts;
  private final Site site;
  private final LiveStream live = new LiveStream();

  /**
   * @param names what people call the parties
   */
  public record Subject(
      Ledger ledger,
      LawBook book,
      ContentStore store,
      List<Paradigm> paradigms,
      Map<Address, String> names) {}

  public ExplorerSite(Site.Address address, Subject subject) {
    this.subject = subject;
    this.observatory = new Observatory(subject.ledger(), subject.book());
    this.artefacts = new Artefacts(subject.store());
    this.site = new Site(address, this::route);
  }

  private void route(HttpRouting.Builder routing) {
    routing.get("/", (request, response) -> Pages.send(response, "explorer", overview()));
    routing.get("/live", (request, response) -> live(response));
    routing.get("/blocks/{height}", this::block);
    routing.get("/tasks/{task}", this::task);
    routing.get("/content/{cid}", this::content);
  }

  public int port() {
    return site.port();
  }

  private Overview overview() {
    var log = observatory.log();
    var latest = new ArrayList<Artefact>();
    for (int i = log.size() - 1; i >= 0 && latest.size() < MOST_ARTEFACTS; i--) {
      latest.addAll(Artefact.of(log.get(i)));
    }
    return new Overview(
        observatory.blocks(MOST_BLOCKS), tasks(), latest, subject.names(), observatory.trouble());
  }

  private List<TaskLine> tasks() {
    return observatory.look(
        rows -> rows.scan(CommonRow.TASKS).stream().map(task -> line(rows, task)).toList());
  }

  private TaskLine line(Rows rows, CommonRow.Task task) {
    var stage = paradigm(task).map(p -> p.standing(view(p, rows, task)).stage());
    return new TaskLine(task, stage.orElse("a paradigm that this program does not know"));
  }

  private Optional<Paradigm> paradigm(CommonRow.Task task) {
    return subject.paradigms().stream().filter(p -> p.name().equals(task.paradigm())).findFirst();
  }

  private View view(Paradigm paradigm, Rows rows, CommonRow.Task task) {
    try {
      var nothing = new Tree.Obj(Map.of(), 0);
      var charter = subject.ledger().charter();
      var role = paradigm.roles().getFirst();
      var self = new Self(Address.ZERO, task.task(), role, nothing, charter);
      return new View(rows, observatory.head(), NoJournal.INSTANCE, self);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the ledger's head", e);
    }
  }

  private void block(ServerRequest request, ServerResponse response) throws IOException {
    var text = request.path().pathParameters().get("height");
    boolean sound = text.length() <= LONGEST_NUMBER && text.matches("\\d+");
    var block = sound ? observatory.block(Long.parseLong(text)) : Optional.<Block>empty();
    var found = block.orElseThrow(() -> Refusal.notFound("No event is in such a block."));
    var causes = new ArrayList<Cause>();
    for (var entry : found.entries()) {
      causes.add(cause(entry));
    }
    Pages.send(response, "block", new BlockPage(found, causes));
  }

  private Cause cause(Entry entry) throws IOException {
    var command = subject.ledger().command(entry.commandId());
    return new Cause(
        command.map(c -> json((Record) c)).orElse(""),
        json((Record) entry.event()),
        name(entry.sender()),
        Artefact.of(entry));
  }

  private static String json(Record record) {
    return record.getClass().getSimpleName() + " " + Json.pretty(Json.toTree(record));
  }

  private void task(ServerRequest request, ServerResponse response) {
    var id = request.path().pathParameters().get("task");
    if (!id.matches("0x[0-9a-f]{64}")) {
      throw Refusal.notFound("That is no task's id.");
    }
    var log = observatory.log();
    Pages.send(response, "task", observatory.look(rows -> page(rows, Hash.hex(id), log)));
  }

  private TaskPage page(Rows rows, Hash id, List<Entry> log) {
    var task =
        rows.get(CommonRow.TASKS, id).orElseThrow(() -> Refusal.notFound("There is no such task."));
    var exhibits = new ArrayList<Exhibit>();
    paradigm(task)
        .ifPresent(
            paradigm -> {
              var view = view(paradigm, rows, task);
              exhibits.addAll(paradigm.exhibits(view));
              exhibits.addAll(paradigm.chronicle(view, log));
            });
    var shown = exhibits.stream().map(e -> Shown.of(e, subject.names())).toList();
    return new TaskPage(line(rows, task), shown);
  }

  private void content(ServerRequest request, ServerResponse response) throws IOException {
    var cid =
        Base58.parseCidV0(request.path().pathParameters().get("cid"))
            .orElseThrow(() -> Refusal.notFound("That is no content id."));
    var on = artefacts.of(observatory.log(), cid);
    if (on.isEmpty()) {
      throw Refusal.notFound("No such content is on record.");
    }
    var opened = Opened.of(subject.store(), cid);
    var receivers =
        opened.grants().stream()
            .flatMap(grant -> grant.wraps().stream())
            .map(wrap -> name(wrap.receiver()))
            .toList();
    Pages.send(response, "content", new ContentPage(opened, receivers, on));
  }

  private String name(Address party) {
    return subject.names().getOrDefault(party, party.toString());
  }

  private void live(ServerResponse response) {
    live.stream(
        response,
        new LiveStream.Source() {
          @Override
          public long await(long seen, Duration patience) throws InterruptedException {
            return observatory.await(seen, patience);
          }

          @Override
          public Map<String, String> pieces() {
            return Map.of("ledger", Pages.text("ledger", overview()));
          }
        });
  }

  @Override
  public void close() {
    live.close();
    observatory.close();
    site.close();
  }
}
