package dev.artel.console.login;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Remembers the ten thousand entries used last, so that whoever sends ever new keys fills no
 * memory. Safe for several threads.
 */
final class Recent<V> {
  static final int MOST = 10_000;

  private final LinkedHashMap<String, V> values = new LinkedHashMap<>(16, 0.75f, true);

  synchronized Optional<V> find(String key) {
    return Optional.ofNullable(values.get(key));
  }

  synchronized void put(String key, V value) {
    values.put(key, value);
    if (values.size() > MOST) {
      values.pollFirstEntry();
    }
  }

  synchronized void remove(String key) {
    values.remove(key);
  }

  synchronized void removeIf(Predicate<V> over) {
    values.values().removeIf(over);
  }
}
