package dev.artel.paradigms.committee;

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
record Brief(ModelSpec model, Layout layout, Tree plan, Aggregation rule, Checks checks) {
  static Brief read(Tools tools, Cid file) throws IOException {
    var task = TaskFile.read(tools.store(), file);
    var rules = Json.read(task.rules(), CommitteeRules.class);
    var layout = tools.learner().layout(task.model());
    var rule = Aggregations.named(task.aggregation());
    return new Brief(task.model(), layout, task.plan(), rule, rules.checks());
  }

  /** The length of every model of the task. */
  long maxModelBytes() {
    return Updates.encodedSize(layout);
  }
}
