package dev.artel.core.wire;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;

/**
 * A record class as the wire sees it: its name and its components, read once by reflection and
 * kept. All notations (EIP-712, JSON, row keys, and ABI in the Ethereum adapter) are written over
 * it.
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
  private final MethodHandle constructor;

  /**
   * One component.
   *
   * @param element the class of a list's elements; otherwise the component's own
   */
  record Component(String name, Kind kind, Class<?> element, MethodHandle accessor) {
    Object of(Object owner) {
      try {
        return accessor.invoke(owner);
      } catch (Throwable e) {
        throw new IllegalStateException("cannot read component " + name, e);
      }
    }

    /** The Solidity type, records by their wire name. */
    String typeName() {
      return switch (kind) {
        case LIST -> Kind.of(element).solidity + "[]";
        case RECORD -> Shape.of(element).name();
        default -> kind.solidity;
      };
    }
  }

  private Shape(Class<?> type) {
    if (!type.isRecord()) {
      throw new IllegalArgumentException(type.getName() + " is no record");
    }
    this.type = type;
    this.name = prefix(type) + type.getSimpleName();
    var lookup = MethodHandles.lookup();
    this.components =
        Arrays.stream(type.getRecordComponents()).map(c -> component(c, lookup)).toList();
    this.constructor = constructor(type, lookup);
  }

  public static Shape of(Class<?> record) {
    return CACHE.get(record);
  }

  /** The wire name: the prefix of the declaring type, and the simple name. */
  public String name() {
    return name;
  }

  Class<?> type() {
    return type;
  }

  List<Component> components() {
    return components;
  }

  /** Calls the canonical constructor; what it refuses comes out as it was thrown. */
  Object construct(List<Object> values) {
    try {
      return constructor.invokeWithArguments(values);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException("cannot construct " + name, e);
    }
  }

  private static String prefix(Class<?> type) {
    var outer = type.getDeclaringClass();
    var prefix = outer == null ? null : outer.getAnnotation(Prefix.class);
    return prefix == null ? "" : prefix.value();
  }

  private static Component component(RecordComponent component, MethodHandles.Lookup lookup) {
    var kind = Kind.of(component.getType());
    Class<?> element = component.getType();
    if (kind == Kind.LIST) {
      element = elementOf(component);
    }
    try {
      var method = component.getAccessor();
      method.setAccessible(true);
      return new Component(component.getName(), kind, element, lookup.unreflect(method));
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Class<?> elementOf(RecordComponent component) {
    if (component.getGenericType() instanceof ParameterizedType list
        && list.getActualTypeArguments()[0] instanceof Class<?> element
        && Kind.isWord(element)) {
      return element;
    }
    throw new IllegalArgumentException(
        component.getDeclaringRecord().getName()
            + "."
            + component.getName()
            + ": only words may stand in a list");
  }

  private static MethodHandle constructor(Class<?> type, MethodHandles.Lookup lookup) {
    var types =
        Arrays.stream(type.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    try {
      var constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return lookup.unreflectConstructor(constructor);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
