package dev.artel.paradigms.committee;

import dev.artel.core.law.Command;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** One row of docs/committee.md, section 4: a command, whose it is, when, and why it is refused. */
final class RefusalRule {
  static final String ACCEPTED = "accepted";

  /** How a command differs from what it should be. */
  enum Variant {
    PLAIN("rightly"),
    OTHER_TASK("of a task that is not there"),
    OTHER_ROUND("of another round"),
    OTHER_ATTEMPT("of another attempt"),
    OTHER_DRAW("of another draw"),
    BAD_TERMS("with terms out of bounds"),
    NOTHING("with nothing in it"),
    TOO_MUCH("with more than may be"),
    DISPLACING("with more units than the smallest candidate"),
    OTHER_NONCE("with another nonce"),
    GARBLED("with a garbled proof"),
    BORROWED("with somebody else's proof"),
    OTHER_SALT("with another salt");

    private final String words;

    Variant(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  /** A command as somebody sends it in some scene. */
  record Asked(Scene scene, Person person, Variant variant) {
    boolean is(Scene.Fact fact) {
      return scene.is(fact);
    }

    boolean by(Person some) {
      return person == some;
    }

    boolean as(Variant some) {
      return variant == some;
    }
  }

  /** Makes the command that a person sends. */
  interface Maker {
    Command make(Troupe troupe, Person person, Variant variant);
  }

  private record Clause(String reason, Predicate<Asked> holds) {}

  private final String name;
  private final Set<Scene.Stage> stages;
  private final Maker maker;
  private final Set<Variant> variants = EnumSet.of(Variant.PLAIN, Variant.OTHER_TASK);
  private final List<Clause> own = new ArrayList<>();
  private Function<Scene, Set<Person>> whose = _ -> Set.of();
  private Set<Person> prompt = Set.of();
  private Predicate<Asked> elsewhere = _ -> false;

  private RefusalRule(String name, Set<Scene.Stage> stages, Maker maker) {
    this.name = name;
    this.stages = EnumSet.copyOf(stages);
    this.maker = maker;
  }

  static RefusalRule of(String name, Scene.Stage stage, Maker maker) {
    return of(name, Set.of(stage), maker);
  }

  static RefusalRule of(String name, Set<Scene.Stage> stages, Maker maker) {
    return new RefusalRule(name, stages, maker);
  }

  RefusalRule by(Set<Person> persons) {
    return by(_ -> persons);
  }

  RefusalRule by(Function<Scene, Set<Person>> persons) {
    whose = persons;
    return this;
  }

  /** Who has given it in the scenes that say so. */
  RefusalRule givenBy(Set<Person> persons) {
    prompt = persons;
    return this;
  }

  /** What {@code WRONG_ROUND} is about. */
  RefusalRule bound(Variant... others) {
    var some = Set.of(others);
    variants.addAll(some);
    elsewhere = asked -> some.contains(asked.variant());
    return this;
  }

  /** In addition to what it is bound to. */
  RefusalRule boundUnless(Scene.Fact fact) {
    elsewhere = elsewhere.or(asked -> asked.is(fact));
    return this;
  }

  RefusalRule refuse(String reason, Variant... flaws) {
    var some = Set.of(flaws);
    variants.addAll(some);
    return refuse(reason, asked -> some.contains(asked.variant()));
  }

  RefusalRule refuse(String reason, Predicate<Asked> holds) {
    own.add(new Clause(reason, holds));
    return this;
  }

  RefusalRule allow(Variant variant) {
    variants.add(variant);
    return this;
  }

  /** It is about no task that must be there. */
  RefusalRule ofNoTask() {
    variants.remove(Variant.OTHER_TASK);
    return this;
  }

  String name() {
    return name;
  }

  Set<Variant> variants() {
    return variants;
  }

  Command make(Troupe troupe, Person person, Variant variant) {
    return maker.make(troupe, person, variant);
  }

  /** Whether anything but the phase decides in this scene. */
  boolean isJudgedIn(Scene scene) {
    return stages.contains(judgedIn(scene));
  }

  /** In time a command of the stored phase is judged there; any other where the task has got to. */
  private Scene.Stage judgedIn(Scene scene) {
    boolean atOnce = !scene.is(Scene.Fact.OVER) && stages.contains(scene.stored());
    return atOnce || name.equals("Tick") ? scene.stored() : scene.reached();
  }

  /** The reason that is due, in the order of section 4; or that it is accepted. */
  String outcome(Asked asked) {
    var persons = whose.apply(asked.scene());
    if (asked.as(Variant.OTHER_TASK)) {
      return "UNKNOWN_TASK";
    }
    if (!isJudgedIn(asked.scene())) {
      return "WRONG_PHASE";
    }
    if (asked.by(Person.STRANGER) && !persons.contains(Person.STRANGER)) {
      return "NOT_ENROLLED";
    }
    if (!persons.contains(asked.person())) {
      return "WRONG_ROLE";
    }
    if (elsewhere.test(asked)) {
      return "WRONG_ROUND";
    }
    if (asked.scene().done().contains(name) && prompt.contains(asked.person())) {
      return "TWICE";
    }
    return own.stream()
        .filter(clause -> clause.holds().test(asked))
        .map(Clause::reason)
        .findFirst()
        .orElse(ACCEPTED);
  }
}
