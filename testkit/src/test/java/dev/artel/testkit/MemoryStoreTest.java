package dev.artel.testkit;

import dev.artel.core.port.ContentStore;

class MemoryStoreTest extends ContentStoreSuite {
  @Override
  protected ContentStore openStore() {
    return new MemoryStore();
  }
}
