package dev.artel.core.paradigm;

import dev.artel.core.port.ContentStore;
import dev.artel.core.port.Data;
import dev.artel.core.port.Learner;
import dev.artel.core.port.Progress;
import dev.artel.core.seal.Sealing;

/** What a job works with. */
public record Tools(
    ContentStore store, Learner learner, Sealing sealing, Data data, Progress progress) {
  public Tools with(Learner other) {
    return new Tools(store, other, sealing, data, progress);
  }

  public Tools with(Data other) {
    return new Tools(store, learner, sealing, other, progress);
  }
}
