package dev.artel.testkit.sim;

import dev.artel.core.paradigm.Paradigm;
import dev.artel.core.paradigm.TaskFile;
import dev.artel.core.port.Learner;

/** What a scenario plays, and where. */
public record Setting(Paradigm paradigm, TaskFile file, Learner learner, Ground ground) {
  Setting with(Learner other) {
    return new Setting(paradigm, file, other, ground);
  }

  Setting with(Ground other) {
    return new Setting(paradigm, file, learner, other);
  }
}
