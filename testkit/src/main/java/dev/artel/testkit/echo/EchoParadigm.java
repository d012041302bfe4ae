package dev.artel.testkit.echo;

import static dev.artel.testkit.echo.EchoRow.HEADERS;
import static dev.artel.testkit.echo.EchoRow.MEMBERS;
import static dev.artel.testkit.echo.EchoRow.SAID;

import dev.artel.core.law.Command;
import dev.artel.core.law.CommonEvent;
import dev.artel.core.law.Law;
import dev.artel.core.law.Rows;
import dev.artel.core.paradigm.Cell;
import dev.artel.core.paradigm.Exhibit;
import dev.artel.core.paradigm.Finding;
import dev.artel.core.paradigm.Gambit;
import dev.artel.core.paradigm.Paradigm;
import dev.artel.core.paradigm.Participant;
import dev.artel.core.paradigm.Problem;
import dev.artel.core.paradigm.Self;
import dev.artel.core.paradigm.Standing;
import dev.artel.core.paradigm.TaskFile;
import dev.artel.core.paradigm.Tools;
import dev.artel.core.paradigm.View;
import dev.artel.core.port.Entry;
import dev.artel.core.port.Fetched;
import dev.artel.core.values.Address;
import dev.artel.core.values.Cid;
import dev.artel.core.values.Coins;
import dev.artel.core.values.Hash;
import dev.artel.core.wire.Json;
import dev.artel.core.wire.Tree;
import dev.artel.testkit.echo.EchoRow.Header;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The smallest paradigm that uses everything. A requester posts; members sign up with a bond; in
 * each round every member repeats what was heard in the last one, sealed, and is paid for its hash;
 * in the end the bonds go back and the requester has a model. Whatever runs, shows, audits or
 * resumes a task must do so for this one too, without knowing it.
 */
public final class EchoParadigm implements Paradigm {
  public static final String NAME = "echo";
  public static final String REQUESTER = "requester";
  public static final String MEMBER = "member";

  private static final long MOST = 1 << 20;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<String> roles() {
    return List.of(REQUESTER, MEMBER);
  }

  @Override
  public Law law() {
    return new EchoLaw();
  }

  @Override
  public List<Problem> check(TaskFile file) {
    return EchoRules.problems(file.rules());
  }

  @Override
  public List<Problem> check(String role, Tree options) {
    return options instanceof Tree.Obj(var fields, _) && fields.isEmpty()
        ? List.of()
        : List.of(new Problem(options.line(), role + " has no options in an echo", "leave it out"));
  }

  @Override
  public List<Problem> check(TaskFile file, Map<String, Integer> counts) {
    int wanted = Json.read(file.rules(), EchoRules.class).parties();
    return counts.getOrDefault(MEMBER, 0) == wanted
        ? List.of()
        : List.of(new Problem(file.rules().line(), wanted + " parties are wanted", "cast them"));
  }

  @Override
  public Coins stake(TaskFile file, String role, Tree options) {
    var rules = Json.read(file.rules(), EchoRules.class);
    return role.equals(REQUESTER) ? rules.escrow() : rules.bond();
  }

  @Override
  public Command post(TaskFile file, Cid published) {
    return new EchoCommand.Post(published, Json.read(file.rules(), EchoRules.class));
  }

  @Override
  public Participant participant(Self self) {
    return new EchoParticipant(self);
  }

  @Override
  public List<Command> offers(View view) {
    return header(view)
        .filter(header -> !header.isOver())
        .filter(header -> EchoLaw.isDue(view.rows(), header, view.now().time()))
        .<List<Command>>map(header -> List.of(new EchoCommand.Tick(header.task())))
        .orElse(List.of());
  }

  @Override
  public Standing standing(View view) {
    return header(view)
        .map(header -> standing(view.rows(), header))
        .orElse(new Standing("not posted", 0, false, List.of(), List.of()));
  }

  private static Standing standing(Rows rows, Header header) {
    if (header.isOver()) {
      return new Standing("over", 1, true, List.of(), List.of());
    }
    var rounds = header.rules().rounds();
    var members = members(rows, header.task());
    var stage = header.round() == 0 ? "recruiting" : "round " + header.round() + " of " + rounds;
    var acted = header.round() == 0 ? members : voices(rows, header, header.round());
    var done = header.round() / (rounds + 1.0);
    return new Standing(stage, done, false, members, acted);
  }

  @Override
  public List<Exhibit> exhibits(View view) {
    return header(view).map(header -> exhibits(view.rows(), header)).orElse(List.of());
  }

  private static List<Exhibit> exhibits(Rows rows, Header header) {
    var table = new ArrayList<List<Cell>>();
    var points = new ArrayList<Exhibit.Point>();
    for (int round = 1; round <= header.rules().rounds(); round++) {
      int voices = voices(rows, header, round).size();
      var pay = header.rules().pay().times(voices);
      table.add(List.of(Cell.of(round), Cell.of(voices), Cell.of(pay)));
      points.add(new Exhibit.Point(round, voices));
    }
    var series = List.of(new Exhibit.Series("voices", points));
    return List.of(
        new Exhibit.Table("Rounds", List.of("round", "voices", "pay"), table),
        new Exhibit.Curve("Voices", "round", "voices", series));
  }

  /** When each member said what it had to say, from when the task was there. */
  @Override
  public List<Exhibit> chronicle(View view, List<Entry> log) {
    var spans = new ArrayList<Exhibit.Span>();
    long posted = 0;
    for (var entry : log) {
      if (entry.event() instanceof CommonEvent.TaskOpened opened
          && opened.task().equals(view.self().task())) {
        posted = entry.time();
      } else if (entry.event() instanceof EchoEvent.Said said
          && said.task().equals(view.self().task())) {
        var what = "round " + said.round();
        spans.add(new Exhibit.Span(Cell.of(said.party()), what, posted, entry.time()));
      }
    }
    return List.of(new Exhibit.Timeline("Who said what, and when", spans));
  }

  /** What was heard follows from what was said, and what was said is in the store. */
  @Override
  public List<Finding> audit(View view, Tools tools) {
    return header(view).map(header -> audit(view.rows(), header, tools)).orElse(List.of());
  }

  @Override
  public List<Gambit> gambits() {
    return List.of();
  }

  private static List<Finding> audit(Rows rows, Header header, Tools tools) {
    var findings = new ArrayList<Finding>();
    var heard = header.task();
    for (int round = 1; round <= header.rules().rounds(); round++) {
      var said = rows.scan(SAID, header.task(), round);
      heard = EchoLaw.heard(heard, said);
      var kept = said.stream().filter(voice -> isStored(tools, voice.sealed())).count();
      var detail = kept + " of " + said.size() + " sayings are in the store";
      findings.add(Finding.of("round " + round, kept == said.size(), detail));
    }
    var agrees = !header.isOver() || heard.equals(header.heard());
    findings.add(Finding.of("heard", agrees, agrees ? "follows" : "should be " + heard));
    return findings;
  }

  private static boolean isStored(Tools tools, Cid cid) {
    try {
      return tools.store().fetch(cid, MOST) instanceof Fetched.Found;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + cid + " for the audit", e);
    }
  }

  private static Optional<Header> header(View view) {
    return view.rows().get(HEADERS, view.self().task());
  }

  private static List<Address> members(Rows rows, Hash task) {
    return rows.scan(MEMBERS, task).stream().map(EchoEvent.Joined::party).toList();
  }

  private static List<Address> voices(Rows rows, Header header, int round) {
    return rows.scan(SAID, header.task(), round).stream().map(EchoEvent.Said::party).toList();
  }
}
