package dev.artel.core.wire;

import java.util.List;

/**
 * A record class as the wire sees it: its name and its components, which are words, bytes, text,
 * records of these and lists of words, and nothing else. Row keys, EIP-712, and ABI in the Ethereum
 * adapter are written over it.
 */
public final class Shape {
  private static final ClassValue<Shape> CACHE =
      new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
          return new Shape(type);
        }
      };

  private final Class<?> type;
  private final String name;
  private final List<Component> components;

  /** One component. */
  public static final class Component {
    private final Parts.Part part;
    private final Kind kind;
    private final Class<?> element;

    private Component(Parts.Part part, Kind kind, Class<?> element) {
      this.part = part;
      this.kind = kind;
      this.element = element;
    }

    public String name() {
      return part.name();
    }

    public Kind kind() {
      return kind;
    }

    /** The class of a list's elements; otherwise the component's own. */
    public Class<?> element() {
      return element;
    }

    /** Most bytes or items. */
    public int cap() {
      return part.cap();
    }

    public Object of(Object owner) {
      return part.of(owner);
    }

    /** The Solidity type, records by their wire name. */
    public String typeName() {
      return switch (kind) {
        case LIST -> Kind.of(element).solidity() + "[]";
        case RECORD -> Shape.of(element).name();
        default -> kind.solidity();
      };
    }
  }

  private Shape(Class<?> type) {
    this.type = type;
    this.name = prefix(type) + type.getSimpleName();
    this.components = Parts.of(type).all().stream().map(part -> component(type, part)).toList();
  }

  public static Shape of(Class<?> record) {
    return CACHE.get(record);
  }

  /** The wire name: the prefix of the declaring type, and the simple name. */
  public String name() {
    return name;
  }

  public Class<?> type() {
    return type;
  }

  public List<Component> components() {
    return components;
  }

  /** A record of this shape; what its constructor refuses comes out as it was thrown. */
  public Object make(List<Object> values) {
    return Parts.of(type).construct(values);
  }

  private static String prefix(Class<?> type) {
    var outer = type.getDeclaringClass();
    var prefix = outer == null ? null : outer.getAnnotation(Prefix.class);
    return prefix == null ? "" : prefix.value();
  }

  private static Component component(Class<?> owner, Parts.Part part) {
    if (part.type() instanceof Class<?> type) {
      return new Component(part, Kind.of(type), type);
    }
    return Parts.elementOf(part.type())
        .filter(Kind::isWord)
        .map(element -> new Component(part, Kind.LIST, element))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    owner.getName() + "." + part.name() + ": only words may stand in a list"));
  }
}
