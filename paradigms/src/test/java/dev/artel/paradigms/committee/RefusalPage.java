package dev.artel.paradigms.committee;

import dev.artel.paradigms.committee.RefusalRule.Asked;
import dev.artel.paradigms.committee.RefusalRule.Variant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The table of refusals for people: scenes and variants that come to the same share a line. */
final class RefusalPage {
  private static final Set<String> UNTOLD = Set.of("UNKNOWN_TASK", "NOT_ENROLLED", "WRONG_ROLE");
  private static final Map<String, Set<Person>> GROUPS = groups();
  private static final String HEAD =
      """
      # Who may do what, and when

      Every command of the committee's law, sent by everybody in every scene of a task's life, and what comes of it. The page is written
      from the table that the law is tested against (`RefusalRules`), which restates [the protocol](committee.md), section 4. To write it
      anew: `./mvnw test -pl paradigms -am -Dtest=RefusalTableTest -Dsurefire.failIfNoSpecifiedTests=false -Dartel.write=true`.

      - Of a task that is not there, every command but Post is refused as `UNKNOWN_TASK`.
      - In scenes that a command's table does not name, it is refused as `WRONG_PHASE`.
      - Whom no line names is refused as `NOT_ENROLLED`, if it is the stranger, else as `WRONG_ROLE`.
      - Of a flawed command the lines name those for whom the flaw makes a difference.
      - "Run out": the phase's time is over and nobody has said so yet; a command itself first moves the task on.

      | who | what it does |
      | --- | --- |
      """;

  private RefusalPage() {}

  /** The larger before their parts. */
  private static Map<String, Set<Person>> groups() {
    var groups = new LinkedHashMap<String, Set<Person>>();
    groups.put("all workers", Person.WORKERS);
    groups.put("all candidates and seats", Person.CANDIDATES);
    groups.put("all seats", Person.SEATED);
    return groups;
  }

  static String text() {
    var page = new StringBuilder(HEAD);
    for (var person : Person.values()) {
      page.append("| %s | %s |\n".formatted(person.title(), person.story()));
    }
    RefusalRules.ALL.forEach(rule -> section(page, rule));
    return page.toString();
  }

  private static void section(StringBuilder page, RefusalRule rule) {
    page.append("\n## ").append(rule.name());
    page.append("\n\nIn ").append(String.join("; ", scenes(rule)));
    page.append(".\n\n| sent | in | outcome |\n| --- | --- | --- |\n");
    for (var variant : rule.variants()) {
      scenesByOutcome(rule, variant)
          .forEach((outcome, scenes) -> line(page, variant, scenes, outcome));
    }
  }

  private static void line(
      StringBuilder page, Variant variant, List<String> scenes, String outcome) {
    page.append("| ").append(variant.words());
    page.append(" | ").append(String.join("; ", scenes));
    page.append(" | ").append(outcome).append(" |\n");
  }

  private static List<String> scenes(RefusalRule rule) {
    var judged = Scene.ALL.stream().filter(rule::isJudgedIn).map(Scene::title).toList();
    return judged.size() == Scene.ALL.size() ? List.of("all scenes") : judged;
  }

  private static Map<String, List<String>> scenesByOutcome(RefusalRule rule, Variant variant) {
    var lines = new LinkedHashMap<String, List<String>>();
    var judged = Scene.ALL.stream().filter(rule::isJudgedIn).toList();
    for (var scene : judged) {
      var outcome = outcome(rule, scene, variant);
      if (!outcome.isEmpty()) {
        lines.computeIfAbsent(outcome, _ -> new ArrayList<>()).add(scene.title());
      }
    }
    lines.replaceAll((_, scenes) -> abridged(scenes, judged.stream().map(Scene::title).toList()));
    return lines;
  }

  private static List<String> abridged(List<String> some, List<String> all) {
    var others = new ArrayList<>(all);
    others.removeAll(some);
    if (others.isEmpty()) {
      return List.of("all of these");
    }
    return 2 * some.size() > all.size() ? List.of("all but " + String.join("; ", others)) : some;
  }

  private static String outcome(RefusalRule rule, Scene scene, Variant variant) {
    var persons = new TreeMap<String, Set<Person>>();
    for (var person : Person.values()) {
      var plain = rule.outcome(new Asked(scene, person, Variant.PLAIN));
      var outcome = rule.outcome(new Asked(scene, person, variant));
      boolean tells = variant == Variant.PLAIN || !outcome.equals(plain);
      if (tells && !UNTOLD.contains(outcome)) {
        persons.computeIfAbsent(outcome, _ -> EnumSet.noneOf(Person.class)).add(person);
      }
    }
    return persons.entrySet().stream()
        .map(e -> "%s: %s".formatted(e.getKey(), words(e.getValue())))
        .sorted(Comparator.comparing(line -> !line.startsWith(RefusalRule.ACCEPTED)))
        .collect(Collectors.joining("; "));
  }

  private static String words(Set<Person> persons) {
    if (persons.equals(Person.ALL)) {
      return "everybody";
    }
    var words = new ArrayList<String>();
    var rest = EnumSet.copyOf(persons);
    GROUPS.forEach(
        (title, group) -> {
          if (rest.containsAll(group)) {
            rest.removeAll(group);
            words.add(title);
          }
        });
    rest.forEach(person -> words.add(person.title()));
    return String.join(", ", words);
  }
}
