package dev.artel.node;

import dev.artel.core.paradigm.Journal;
import java.util.Optional;

/** An outsider's: nothing of the task is its own work. */
public enum NoJournal implements Journal {
  INSTANCE;

  @Override
  public <R extends Record> Optional<R> find(String path, Class<R> type) {
    return Optional.empty();
  }

  @Override
  public void put(String path, Record result) {
    throw new IllegalStateException("an outsider has no journal");
  }
}
