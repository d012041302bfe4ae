package dev.artel.paradigms.peer;

import dev.artel.core.paradigm.TaskFile;
import dev.artel.core.paradigm.Tools;
import dev.artel.core.values.Cid;
import dev.artel.core.weights.Aggregation;
import dev.artel.core.weights.Aggregations;
import dev.artel.core.weights.Layout;
import dev.artel.core.weights.ModelSpec;
import dev.artel.core.weights.Updates;
import dev.artel.core.wire.Json;
import dev.artel.core.wire.Tree;
import java.io.IOException;

/** What a task file asks of those who work on it. */
record Brief(TaskFile task, PeerRules rules, Layout layout, Aggregation rule) {
  static Brief read(Tools tools, Cid file) throws IOException {
    var task = TaskFile.read(tools.store(), file);
    var rules = Json.read(task.rules(), PeerRules.class);
    var layout = tools.learner().layout(task.model());
    return new Brief(task, rules, layout, Aggregations.named(task.aggregation()));
  }

  ModelSpec model() {
    return task.model();
  }

  Tree plan() {
    return task.plan();
  }

  PeerChecks checks() {
    return rules.checks();
  }

  /** No model of the task is longer; sums may have tables of any length. */
  long maxModelBytes() {
    long fixed = Updates.encodedSize(layout);
    return layout.scaleBits() == 0 ? fixed : Math.max(fixed, checks().maxBytes());
  }
}
