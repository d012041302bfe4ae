package dev.artel.core.wire;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A record class as JSON sees it: looser than {@link Shape}, since files and journals also hold
 * lists of records, trees and real numbers.
 */
final class Parts {
  private static final ClassValue<Parts> CACHE =
      new ClassValue<>() {
        @Override
        protected Parts computeValue(Class<?> type) {
          return new Parts(type);
        }
      };

  private final List<Part> all;
  private final MethodHandle constructor;
  private final Optional<MethodHandle> defaults;

  /** One component; {@code type} is a class, or a list of one. */
  record Part(String name, Type type, MethodHandle accessor) {
    Object of(Object owner) {
      return call(accessor, List.of(owner));
    }
  }

  private Parts(Class<?> type) {
    var lookup = MethodHandles.lookup();
    var components = type.getRecordComponents();
    try {
      all = Arrays.stream(components).map(component -> part(component, lookup)).toList();
      var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      var canonical = type.getDeclaredConstructor(types);
      canonical.setAccessible(true);
      constructor = lookup.unreflectConstructor(canonical);
      defaults = defaultsOf(type, lookup);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("no record for JSON: " + type, e);
    }
  }

  static Parts of(Class<?> record) {
    return CACHE.get(record);
  }

  List<Part> all() {
    return all;
  }

  Object construct(List<Object> values) {
    return call(constructor, values);
  }

  /** What stands for a component that is left out; empty where it must be there. */
  Optional<Object> defaultOf(Part part) {
    return defaults.map(method -> part.of(call(method, List.of())));
  }

  private static Part part(RecordComponent component, MethodHandles.Lookup lookup) {
    try {
      var accessor = component.getAccessor();
      accessor.setAccessible(true);
      return new Part(component.getName(), component.getGenericType(), lookup.unreflect(accessor));
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Optional<MethodHandle> defaultsOf(Class<?> type, MethodHandles.Lookup lookup)
      throws IllegalAccessException {
    for (var method : type.getDeclaredMethods()) {
      if (method.getName().equals("defaults") && method.getParameterCount() == 0) {
        method.setAccessible(true);
        return Optional.of(lookup.unreflect(method));
      }
    }
    return Optional.empty();
  }

  /** The class of a list's elements. */
  static Class<?> elementOf(Type list) {
    return (Class<?>) ((ParameterizedType) list).getActualTypeArguments()[0];
  }

  private static Object call(MethodHandle handle, List<Object> arguments) {
    try {
      return handle.invokeWithArguments(arguments);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException("a record's constructor or accessor failed", e);
    }
  }
}
