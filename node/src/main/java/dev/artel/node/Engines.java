package dev.artel.node;

import dev.artel.core.law.LawBook;
import dev.artel.core.paradigm.Journal;
import dev.artel.core.port.ContentStore;
import dev.artel.core.port.Ledger;
import dev.artel.core.values.Address;
import dev.artel.core.values.Hash;
import java.time.InstantSource;

/**
 * What a local network stands on.
 *
 * @param clock the same that the ledger takes its time from
 */
public record Engines(
    Ledger ledger, LawBook book, InstantSource clock, ContentStore store, Journals journals) {
  /** Gives each party its journal for a task. */
  public interface Journals {
    Journal of(Hash task, Address party);
  }
}
