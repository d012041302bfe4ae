package dev.artel.paradigms.peer;

import dev.artel.core.law.Command;
import dev.artel.core.values.Cid;
import dev.artel.core.values.Coins;
import dev.artel.core.values.Hash;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/** Every command by everybody in every scene, and what comes of it, as a page. */
final class PeerRefusals {
  static final List<String> PERSONS =
      List.of("requester", "one", "two", "three", "newcomer", "outsider", "pauper", "stranger");

  private static final String HEAD =
      """
      # Who may do what, and when: peers

      Every command of [the peers' law](peer.md), sent by everybody in every scene of a task's life, and what comes of it. The page is written from the law itself
      by `PeerRefusalTest`, which also holds that every reason is reached; read a changed line before you believe it. To write it anew:
      `./mvnw test -pl paradigms -am -Dtest=PeerRefusalTest -Dsurefire.failIfNoSpecifiedTests=false -Dartel.write=true`.

      The **requester** has posted the task and is no member. **One** has acted in the scene where it can, **two** has not yet; **three** never does, and where the scene says so it is
      inactive. A **newcomer** may join and has not. An **outsider** is enrolled and not listed; a **pauper** has no coins; a **stranger** has coins and never enrolled.
      """;

  private record Scene(String title, Supplier<Assembly> play) {}

  private static final List<Scene> SCENES =
      List.of(
          new Scene("recruiting", () -> listed().join(1, 2)),
          new Scene("recruiting, its time over", () -> listed().join(1, 2).late()),
          new Scene("recruiting, enough are there", () -> listed().join(1, 2, 3)),
          new Scene("round 1", () -> begun().publish(1, 1)),
          new Scene("round 1, its time over", () -> begun().publish(1, 1).late()),
          new Scene(
              "round 2 of 3", () -> begun().publish(1, 1, 2, 3).tick().report(1, 1).publish(2, 1)),
          new Scene("round 3, three inactive", PeerRefusals::without),
          new Scene("after a void round", () -> begun().late().tick().publish(2, 1)),
          new Scene(
              "reporting",
              () ->
                  begun()
                      .publish(1, 1, 2, 3)
                      .tick()
                      .report(1, 1, 3)
                      .publish(2, 1)
                      .late()
                      .tick()
                      .publish(3, 1, 2)
                      .late()
                      .tick()
                      .report(3, 1)),
          new Scene(
              "terminated",
              () ->
                  begun().publish(1, 1, 2).late().tick().report(1, 1).late().tick().late().tick()),
          new Scene("masked, round 1", () -> masked().publish(1, 1)),
          new Scene("masked, releasing", () -> masked().publish(1, 1, 2, 3).tick().release(1, 1)),
          new Scene(
              "masked, releasing, three did not publish",
              () -> masked(4).publish(1, 1, 2, 4).late().tick().release(1, 1)),
          new Scene(
              "masked, three did not release",
              () ->
                  masked().publish(1, 1, 2, 3).tick().release(1, 1, 2).late().tick().publish(2, 1)),
          new Scene("bonded, without rounds", () -> bonded(5).publish(1, 1).report(1, 1)),
          new Scene("bonded, full", () -> bonded(3).publish(1, 1)),
          new Scene("bonded, terminated", () -> bonded(5).publish(1, 1).late().tick()));

  private static Assembly listed() {
    return new Assembly(6).post(Terms.rounds(3, 4, 3));
  }

  private static Assembly begun() {
    return listed().join(1, 2, 3).tick();
  }

  private static Assembly without() {
    return begun().publish(1, 1, 2).late().tick().publish(2, 1, 2).late().tick().publish(3, 1);
  }

  private static Assembly masked() {
    return new Assembly(6).post(Terms.masked(3, 4, 3)).join(1, 2, 3).tick();
  }

  private static Assembly masked(int newcomer) {
    return new Assembly(6).post(Terms.masked(3, 4, 3)).join(1, 2, 3, newcomer).tick();
  }

  private static Assembly bonded(int most) {
    return new Assembly(6).post(Terms.latest(3, most)).join(1, 2, 3).tick();
  }

  private PeerRefusals() {}

  private static Command command(Assembly assembly, int person, String name) {
    return Optional.ofNullable(commands(assembly, person).get(name)).orElseThrow();
  }

  /** What is sent, by name; rounds are those that the scene asks for, but where it is said. */
  private static Map<String, Command> commands(Assembly assembly, int person) {
    var task = assembly.task();
    var header = assembly.header();
    boolean rounds = assembly.terms().hasRounds();
    var own =
        assembly.history().members().stream()
            .filter(m -> m.address().equals(Assembly.party(person)))
            .findFirst();
    int round = rounds ? header.round() : own.map(m -> m.published() + 1).orElse(1);
    int open = rounds ? Publishing.reportable(header) : own.map(m -> m.reported() + 1).orElse(1);
    var all = new LinkedHashMap<String, Command>();
    all.put("Post", new PeerCommand.Post(Assembly.cid("file"), Terms.rounds(3, 4, 3)));
    all.put("Post, bad terms", new PeerCommand.Post(Assembly.cid("file"), Terms.rounds(3, 1, 3)));
    all.put("Tick", new PeerCommand.Tick(task));
    all.put("Tick, of no task", new PeerCommand.Tick(Hash.ZERO));
    all.put("Fund", new PeerCommand.Fund(task, Coins.of(1)));
    all.put("Fund, nothing", new PeerCommand.Fund(task, Coins.ZERO));
    all.put("Stop", new PeerCommand.Stop(task));
    all.put("Join", new PeerCommand.Join(task));
    all.put("Leave", new PeerCommand.Leave(task));
    all.put("Publish", assembly.publication(round, person));
    all.put("Publish, the one before", assembly.publication(Math.max(0, round - 1), person));
    all.put("Publish, the next", assembly.publication(round + 1, person));
    all.put("Publish, too many samples", publish(assembly, round, person, 1_001, List.of()));
    all.put(
        "Publish, unknown parent",
        publish(assembly, round, person, 0, List.of(Assembly.cid("elsewhere"))));
    all.put("Release", new PeerCommand.Release(task, header.round(), Assembly.cid("key")));
    all.put("Release, nothing", new PeerCommand.Release(task, header.round(), Cid.NONE));
    all.put("Release, the next", new PeerCommand.Release(task, header.round() + 1, Cid.NONE));
    all.put("Report", assembly.reporting(open, person));
    all.put("Report, the one before", assembly.reporting(Math.max(0, open - 1), person));
    all.put("Report, the next", assembly.reporting(open + 1, person));
    all.put("Report, nine left out", assembly.reporting(open, person, 1, 2, 3, 4, 5, 6, 7, 8, 9));
    all.put("Collect", new PeerCommand.Collect(task));
    return all;
  }

  private static PeerCommand publish(
      Assembly assembly, int round, int person, long samples, List<Cid> parents) {
    var made = assembly.publication(round, person);
    return new PeerCommand.Publish(
        made.task(), round, made.commitment(), made.cid(), samples, parents);
  }

  /** The page, and all outcomes that are on it. */
  record Page(String text, Set<String> outcomes) {}

  static Page page() {
    var text = new StringBuilder(HEAD);
    var outcomes = new TreeSet<String>();
    for (var scene : SCENES) {
      text.append("\n## ").append(scene.title()).append("\n\n| sent | outcome |\n| --- | --- |\n");
      var assembly = scene.play().get();
      var lines = new LinkedHashMap<String, List<String>>();
      for (var name : commands(assembly, 0).keySet()) {
        var by = new LinkedHashMap<String, List<String>>();
        for (int person = 0; person < PERSONS.size(); person++) {
          var outcome = assembly.ask(person, command(assembly, person, name));
          outcomes.add(outcome);
          by.computeIfAbsent(outcome, _ -> new ArrayList<>()).add(PERSONS.get(person));
        }
        lines.computeIfAbsent(line(by), _ -> new ArrayList<>()).add(name);
      }
      lines.forEach(
          (line, names) -> text.append("| %s | %s |\n".formatted(String.join("; ", names), line)));
    }
    return new Page(text.toString(), outcomes);
  }

  private static String line(Map<String, List<String>> by) {
    if (by.size() == 1) {
      return by.keySet().iterator().next();
    }
    var most =
        by.entrySet().stream()
            .filter(e -> !e.getKey().equals(Assembly.ACCEPTED))
            .max((a, b) -> Integer.compare(a.getValue().size(), b.getValue().size()))
            .orElseThrow()
            .getKey();
    var parts = new ArrayList<String>();
    by.forEach(
        (outcome, who) -> {
          if (!outcome.equals(most)) {
            parts.add(outcome + ": " + String.join(", ", who));
          }
        });
    parts.add("else " + most);
    return String.join("; ", parts);
  }
}
