package dev.artel.console.explorer;

import dev.artel.core.port.Entry;
import java.util.List;

/** Entries of one height; blocks without events are not among them. */
public record Block(long height, long time, List<Entry> entries) {
  public long commands() {
    return entries.stream().map(Entry::commandId).distinct().count();
  }
}
