package dev.artel.cli.node;

import dev.artel.core.law.Law;
import dev.artel.core.law.LawBook;
import dev.artel.core.paradigm.Paradigm;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;

/** All ways of co-operating that this program knows. */
public final class Paradigms {
  private Paradigms() {}

  public static List<Paradigm> all() {
    return ServiceLoader.load(Paradigm.class).stream().map(ServiceLoader.Provider::get).toList();
  }

  static Optional<Paradigm> named(String name) {
    return all().stream().filter(paradigm -> paradigm.name().equals(name)).findFirst();
  }

  /** The laws of all of them. */
  public static LawBook book() {
    return book(all());
  }

  /** The laws of those that this program knows under these names. */
  public static LawBook book(Set<String> names) {
    return book(all().stream().filter(paradigm -> names.contains(paradigm.name())).toList());
  }

  private static LawBook book(List<Paradigm> paradigms) {
    var laws = new TreeMap<String, Law>();
    paradigms.forEach(paradigm -> laws.put(paradigm.name(), paradigm.law()));
    return new LawBook(laws);
  }
}
