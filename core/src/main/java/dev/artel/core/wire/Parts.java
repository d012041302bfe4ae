package dev.artel.core.wire;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A record class taken apart by reflection, once: what {@link Shape} and JSON stand on. It is
 * looser than a shape, since files and journals also hold lists of records, trees and real numbers.
 */
final class Parts {
  private static final ClassValue<Parts> CACHE =
      new ClassValue<>() {
        @Override
        protected Parts computeValue(Class<?> type) {
          try {
            return new Parts(type);
          } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot take apart " + type, e);
          }
        }
      };

  private final List<Part> all;
  private final MethodHandle constructor;
  private final Optional<MethodHandle> defaults;

  /**
   * One component.
   *
   * @param type a class, or a list of one
   * @param cap most bytes or items in a wire record
   */
  record Part(String name, Type type, int cap, MethodHandle accessor) {
    Object of(Object owner) {
      try {
        return (Object) accessor.invokeExact(owner);
      } catch (Throwable e) {
        throw rethrown(e);
      }
    }
  }

  private Parts(Class<?> type) throws ReflectiveOperationException {
    if (!type.isRecord()) {
      throw new IllegalArgumentException(type.getName() + " is no record");
    }
    var components = type.getRecordComponents();
    var lookup = MethodHandles.lookup();
    all = Arrays.stream(components).map(component -> part(component, lookup)).toList();
    var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    var canonical = type.getDeclaredConstructor(types);
    canonical.setAccessible(true);
    constructor =
        lookup
            .unreflectConstructor(canonical)
            .asSpreader(Object[].class, types.length)
            .asType(MethodType.methodType(Object.class, Object[].class));
    defaults =
        Arrays.stream(type.getDeclaredMethods())
            .filter(method -> isDefaults(method, type))
            .findFirst()
            .map(method -> unreflect(method, lookup).asType(MethodType.methodType(Object.class)));
  }

  static Parts of(Class<?> record) {
    return CACHE.get(record);
  }

  List<Part> all() {
    return all;
  }

  /** Calls the canonical constructor; what it refuses comes out as it was thrown. */
  Object construct(List<Object> values) {
    try {
      return (Object) constructor.invokeExact(values.toArray());
    } catch (Throwable e) {
      throw rethrown(e);
    }
  }

  /** What stands for a component that is left out; empty where it must be there. */
  Optional<Object> defaultOf(Part part) {
    return defaults.map(Parts::call).map(part::of);
  }

  /** The class of a list's elements; empty for anything else. */
  static Optional<Class<?>> elementOf(Type type) {
    return type instanceof ParameterizedType list
            && list.getRawType() == List.class
            && list.getActualTypeArguments()[0] instanceof Class<?> element
        ? Optional.of(element)
        : Optional.empty();
  }

  private static Part part(RecordComponent component, MethodHandles.Lookup lookup) {
    var accessor =
        unreflect(component.getAccessor(), lookup)
            .asType(MethodType.methodType(Object.class, Object.class));
    var type = component.getGenericType();
    if (!(type instanceof Class<?>) && elementOf(type).isEmpty()) {
      throw new IllegalArgumentException(component + " has no form: of generics, only lists do");
    }
    return new Part(component.getName(), type, cap(component), accessor);
  }

  private static int cap(RecordComponent component) {
    var type = component.getType();
    int usual = type == List.class ? Cap.ITEMS : type == String.class ? Cap.TEXT : Cap.BYTES;
    return Optional.ofNullable(component.getAnnotation(Cap.class)).map(Cap::value).orElse(usual);
  }

  private static boolean isDefaults(Method method, Class<?> type) {
    return method.getName().equals("defaults")
        && Modifier.isStatic(method.getModifiers())
        && method.getParameterCount() == 0
        && method.getReturnType() == type;
  }

  private static MethodHandle unreflect(Method method, MethodHandles.Lookup lookup) {
    try {
      method.setAccessible(true);
      return lookup.unreflect(method);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object call(MethodHandle handle) {
    try {
      return (Object) handle.invokeExact();
    } catch (Throwable e) {
      throw rethrown(e);
    }
  }

  private static RuntimeException rethrown(Throwable e) {
    return switch (e) {
      case RuntimeException unchecked -> unchecked;
      case Error error -> throw error;
      default -> new IllegalStateException("a record's constructor or accessor failed", e);
    };
  }
}
