package dev.artel.core.port;

import java.util.List;

/** The answer to a read. */
public sealed interface Batch {
  /** {@code next} is what to read after the next time; entries may be empty. */
  record Entries(List<Entry> entries, Cursor next) implements Batch {}

  /** The chain was reorganised: read again from the start. */
  record Rewound(Cursor to) implements Batch {}
}
