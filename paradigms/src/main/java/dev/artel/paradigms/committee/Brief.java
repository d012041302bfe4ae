package dev.artel.paradigms.committee;

import dev.artel.core.paradigm.TaskFile;
import dev.artel.core.paradigm.Tools;
import dev.artel.core.port.Fetched;
import dev.artel.core.values.Cid;
import dev.artel.core.weights.Aggregation;
import dev.artel.core.weights.Aggregations;
import dev.artel.core.weights.Layout;
import dev.artel.core.weights.ModelSpec;
import dev.artel.core.weights.Updates;
import dev.artel.core.wire.Json;
import dev.artel.core.wire.Tree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** What a task file asks of those who work on it. */
record Brief(ModelSpec model, Layout layout, Tree plan, Aggregation rule, Checks checks) {
  private static final int MAX_FILE = 1 << 20;

  /** A file that is not to be had yet is a broken world: the job is tried again. */
  static Brief read(Tools tools, Cid file) throws IOException {
    if (!(tools.store().fetch(file, MAX_FILE) instanceof Fetched.Found(var source))) {
      throw new IOException("the task file " + file + " cannot be had from the store");
    }
    var text = new String(source.read(MAX_FILE), StandardCharsets.UTF_8);
    var task = Json.read(Json.parse(text), TaskFile.class);
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
