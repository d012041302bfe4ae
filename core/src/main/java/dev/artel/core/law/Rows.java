package dev.artel.core.law;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The law's state: records by key. */
public interface Rows {
  <R extends Record> Optional<R> get(Table<R> table, Object... key);

  /** Ascending by key. By contract never called on a hot path. */
  <R extends Record> List<R> scan(Table<R> table, Object... prefix);

  /**
   * What follows from these rows and a question alone. Rows that many look at may keep the answer
   * for as long as nothing is written to them.
   *
   * @param question names the rule, and all that the answer depends on beside the rows
   */
  default <T> T derived(Record question, Class<T> answer, Function<Rows, T> rule) {
    return rule.apply(this);
  }
}
