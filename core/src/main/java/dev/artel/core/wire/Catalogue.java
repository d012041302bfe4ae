package dev.artel.core.wire;

import dev.artel.core.values.Digests;
import dev.artel.core.values.Hash;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The records that a law knows on the wire, by name. A clash of names, or a record that is none for
 * the wire, fails where the catalogue is made.
 */
public final class Catalogue {
  private final Map<String, Class<? extends Record>> byName = new TreeMap<>();

  /** Those inside other records too: a language that has one space for all names needs no other. */
  private final Map<String, Shape> shapes = new TreeMap<>();

  private Catalogue() {}

  /** All records permitted by the sealed interfaces, and by those that they permit. */
  public static Catalogue of(Class<?>... sealedInterfaces) {
    var catalogue = new Catalogue();
    for (var sealed : sealedInterfaces) {
      catalogue.addPermitted(sealed);
    }
    return catalogue;
  }

  private void addPermitted(Class<?> sealed) {
    for (var type : sealed.getPermittedSubclasses()) {
      if (type.isSealed()) {
        addPermitted(type);
      } else {
        add(type.asSubclass(Record.class));
      }
    }
  }

  /** All records of both. */
  public Catalogue and(Catalogue other) {
    var joined = new Catalogue();
    byName.values().forEach(joined::add);
    other.byName.values().forEach(joined::add);
    return joined;
  }

  public Optional<Class<? extends Record>> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  public boolean holds(Class<?> type) {
    return type.isRecord() && byName.get(Shape.of(type).name()) == type;
  }

  /** Why a record is none for the wire: too large, a negative number, half a character. */
  public Optional<String> check(Record value) {
    return holds(value.getClass())
        ? Caps.problem(value)
        : Optional.of(value.getClass().getSimpleName() + " is not in the catalogue");
  }

  /** All record classes, ascending by name. */
  public List<Class<? extends Record>> types() {
    return List.copyOf(byName.values());
  }

  /** All type strings, ascending: what a released version freezes. */
  public List<String> typeStrings() {
    var texts = new ArrayList<String>();
    byName.values().forEach(type -> texts.add(Eip712.typeString(type)));
    return List.copyOf(texts);
  }

  /**
   * Names this catalogue in a ledger's genesis, so that an older program refuses a newer ledger.
   */
  public Hash hash() {
    return hash(typeStrings());
  }

  /** The hash of the catalogue that has these type strings. */
  public static Hash hash(List<String> typeStrings) {
    var text = String.join("\n", typeStrings);
    return Digests.keccak256(text.getBytes(StandardCharsets.UTF_8));
  }

  private void add(Class<? extends Record> type) {
    for (var shape : Eip712.shapes(type)) {
      var clash = shapes.putIfAbsent(shape.name(), shape);
      if (clash != null && clash != shape) {
        throw new IllegalStateException(
            shape.type() + " and " + clash.type() + " are both " + shape.name() + " on the wire");
      }
    }
    byName.put(Shape.of(type).name(), type);
  }
}
