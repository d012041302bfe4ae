package dev.artel.testkit.sim;

import dev.artel.core.paradigm.Journal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A journal in a map. */
final class SimJournal implements Journal {
  private final Map<String, Record> results = new TreeMap<>();

  @Override
  public <R extends Record> Optional<R> find(String path, Class<R> type) {
    return Optional.ofNullable(results.get(path)).map(type::cast);
  }

  @Override
  public void put(String path, Record result) {
    var before = results.putIfAbsent(path, result);
    if (before != null && !before.equals(result)) {
      throw new IllegalStateException(
          "journal: " + path + " is " + before + " and can't become " + result);
    }
  }
}
