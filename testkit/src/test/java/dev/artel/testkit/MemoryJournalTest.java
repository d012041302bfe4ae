package dev.artel.testkit;

import dev.artel.core.paradigm.Journal;

class MemoryJournalTest extends JournalSuite {
  @Override
  protected Journal create() {
    return new MemoryJournal();
  }
}
