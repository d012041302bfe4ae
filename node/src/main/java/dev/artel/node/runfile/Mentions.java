package dev.artel.node.runfile;

import dev.artel.core.paradigm.TaskFile;
import dev.artel.core.values.Address;
import dev.artel.core.wire.Tree;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Lets a task's rules name members of the cast, as {@code party:auditor}: whoever writes a run file
 * does not know the addresses of its demo keys. A published task has the addresses.
 */
public record Mentions(Map<String, Address> addresses) {
  /** What a mention begins with. */
  public static final String PREFIX = "party:";

  public RunFile resolve(RunFile file) {
    var task = file.task();
    var named =
        new TaskFile(
            task.name(),
            task.paradigm(),
            task.model(),
            task.plan(),
            task.aggregation(),
            resolve(task.rules()));
    return new RunFile(named, file.seed(), file.data(), file.parties());
  }

  private Tree resolve(Tree tree) {
    return switch (tree) {
      case Tree.Obj(var fields, int line) -> {
        var resolved = new LinkedHashMap<String, Tree>();
        fields.forEach((key, value) -> resolved.put(key, resolve(value)));
        yield new Tree.Obj(resolved, line);
      }
      case Tree.Arr(var items, int line) ->
          new Tree.Arr(items.stream().map(this::resolve).toList(), line);
      case Tree.Str(var text, int line) when text.startsWith(PREFIX) -> {
        var address = addresses.get(text.substring(PREFIX.length()));
        yield address == null ? tree : new Tree.Str(address.toString(), line);
      }
      default -> tree;
    };
  }
}
