package dev.artel.cli.ledger;

import dev.artel.core.law.Law;
import dev.artel.core.law.LawBook;
import dev.artel.core.paradigm.Paradigm;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** All ways of co-operating that this program knows, and books of their laws. */
public final class Paradigms {
  private Paradigms() {}

  public static List<Paradigm> all() {
    return ServiceLoader.load(Paradigm.class).stream().map(ServiceLoader.Provider::get).toList();
  }

  public static Optional<Paradigm> named(String name) {
    return all().stream().filter(paradigm -> paradigm.name().equals(name)).findFirst();
  }

  /** The laws of all of them. */
  public static LawBook book() {
    return book(all());
  }

  /** The law of a run's one paradigm. */
  public static LawBook book(Paradigm paradigm) {
    return book(List.of(paradigm));
  }

  /** The laws of those that this program knows under these names. */
  public static LawBook book(Set<String> names) {
    return book(paradigm -> names.contains(paradigm.name()));
  }

  /** The laws that a ledger of these types was made with. */
  static LawBook ofTypes(List<String> types) {
    return book(paradigm -> types.containsAll(paradigm.law().catalogue().typeStrings()));
  }

  private static LawBook book(Predicate<Paradigm> isIn) {
    return book(all().stream().filter(isIn).toList());
  }

  private static LawBook book(List<Paradigm> paradigms) {
    var laws = new TreeMap<String, Law>();
    paradigms.forEach(paradigm -> laws.put(paradigm.name(), paradigm.law()));
    return new LawBook(laws);
  }
}
