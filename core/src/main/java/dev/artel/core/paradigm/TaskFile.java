package dev.artel.core.paradigm;

import dev.artel.core.port.ContentStore;
import dev.artel.core.port.Fetched;
import dev.artel.core.values.Cid;
import dev.artel.core.weights.ModelSpec;
import dev.artel.core.wire.Json;
import dev.artel.core.wire.Tree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * What a requester publishes, as canonical JSON in the store.
 *
 * @param plan local training, read by the learner
 * @param aggregation name of a rule of {@code core.weights}
 * @param rules bound to a record of the paradigm
 */
public record TaskFile(
    String name, String paradigm, ModelSpec model, Tree plan, String aggregation, Tree rules) {
  private static final int MAX_FILE = 1 << 20;

  /** A file that is not to be had yet is a broken world: the job is tried again. */
  public static TaskFile read(ContentStore store, Cid file) throws IOException {
    if (!(store.fetch(file, MAX_FILE) instanceof Fetched.Found(var source))) {
      throw new IOException("the task file " + file + " cannot be had from the store");
    }
    var text = new String(source.read(MAX_FILE), StandardCharsets.UTF_8);
    return Json.read(Json.parse(text), TaskFile.class);
  }
}
