package dev.artel.core.paradigm;

import java.util.Optional;

/**
 * A node's finished work, by path, for one task. Durable when {@link #put} returns; put once: a
 * second, different result for a path is refused with an {@link IllegalStateException}.
 */
public interface Journal {
  <R extends Record> Optional<R> find(String path, Class<R> type);

  void put(String path, Record result);
}
