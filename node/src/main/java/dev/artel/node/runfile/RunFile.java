package dev.artel.node.runfile;

import dev.artel.core.paradigm.TaskFile;
import dev.artel.core.wire.Tree;
import java.util.List;

/**
 * A task and, for a run of all its parties on one machine, its cast and their data. Only the task
 * is ever published.
 *
 * @param seed of keys, partition and faults
 * @param data where the data come from and how they are divided; read by whoever supplies them
 */
public record RunFile(TaskFile task, long seed, Tree data, List<Cast> parties) {
  public RunFile {
    parties = List.copyOf(parties);
  }
}
