package dev.artel.cli.node;

import dev.artel.cli.ledger.Places;
import dev.artel.core.law.CommonRow;
import dev.artel.core.paradigm.Paradigm;
import dev.artel.core.paradigm.TaskFile;
import dev.artel.core.port.Source;
import dev.artel.core.values.Address;
import dev.artel.core.values.Cid;
import dev.artel.core.values.Hash;
import dev.artel.core.wire.Json;
import dev.artel.core.wire.Tree;
import dev.artel.node.Joined;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Posts a task for a node's owner, whose node follows it from then on. */
public final class Posting {
  private Posting() {}

  /** Publishes the file, enrols the owner where it is not yet, and locks the coins. */
  public static Hash post(OwnNode node, Agent agent, Paradigm paradigm, TaskFile file)
      throws IOException, InterruptedException {
    var published = publish(node, file);
    agent.enrol();
    var before = posted(agent, published);
    agent.send(paradigm.post(file, published));
    var after = posted(agent, published);
    while (after.size() == before.size()) {
      after = posted(agent, published);
    }
    var task = after.stream().filter(id -> !before.contains(id)).findFirst().orElseThrow();
    var nothing = new Tree.Obj(Map.of(), 0);
    node.folder().join(new Joined(task, paradigm.roles().getFirst(), nothing));
    return task;
  }

  /** A task of this file that the owner has posted before. */
  public static Optional<Hash> find(OwnNode node, Agent agent, TaskFile file)
      throws IOException, InterruptedException {
    return posted(agent, publish(node, file)).stream().findFirst();
  }

  private static Cid publish(OwnNode node, TaskFile file) throws IOException {
    var text = Json.canonical(Json.toTree(file)).getBytes(StandardCharsets.UTF_8);
    try (var store = new Places(node.folder().path()).store(node.store())) {
      return store.put(Source.of(text));
    }
  }

  /** The tasks of this file that the owner has posted: the same file may be posted again. */
  private static List<Hash> posted(Agent agent, Cid file) throws IOException, InterruptedException {
    Address owner = agent.address();
    return agent.look().rows().scan(CommonRow.TASKS).stream()
        .filter(task -> task.requester().equals(owner) && task.file().equals(file))
        .map(CommonRow.Task::task)
        .toList();
  }
}
