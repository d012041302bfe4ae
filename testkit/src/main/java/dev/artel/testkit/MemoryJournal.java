package dev.artel.testkit;

import dev.artel.core.paradigm.Journal;
import java.util.Optional;
import java.util.TreeMap;

/** A journal in memory: outlives the simulated node, not the simulation. */
public final class MemoryJournal implements Journal {
  private final TreeMap<String, Record> results = new TreeMap<>();

  @Override
  public <R extends Record> Optional<R> find(String path, Class<R> type) {
    return Optional.ofNullable(results.get(path)).map(type::cast);
  }

  @Override
  public void put(String path, Record result) {
    var before = results.putIfAbsent(path, result);
    if (before != null && !before.equals(result)) {
      throw new IllegalStateException("the journal already holds another result for " + path);
    }
  }
}
