package dev.artel.cli.gym;

import dev.artel.cli.run.Players;
import dev.artel.core.paradigm.TaskFile;
import dev.artel.core.wire.Tree;
import dev.artel.node.runfile.Mentions;
import dev.artel.node.runfile.RunFile;
import java.util.LinkedHashMap;
import java.util.Set;
import java.util.stream.Collectors;

/** Takes off a task's lists whoever has stayed away: nobody else can say who that would be. */
record Absence(Set<String> mentions) {
  static RunFile of(RunFile file, Players players) {
    var there =
        players.all().stream()
            .map(player -> Mentions.PREFIX + player.name())
            .collect(Collectors.toSet());
    var t = file.task();
    var rules = new Absence(there).without(t.rules());
    var task = new TaskFile(t.name(), t.paradigm(), t.model(), t.plan(), t.aggregation(), rules);
    return new RunFile(task, file.seed(), file.data(), file.parties());
  }

  private Tree without(Tree tree) {
    return switch (tree) {
      case Tree.Obj(var fields, int line) -> {
        var kept = new LinkedHashMap<String, Tree>();
        fields.forEach((name, value) -> kept.put(name, without(value)));
        yield new Tree.Obj(kept, line);
      }
      case Tree.Arr(var items, int line) ->
          new Tree.Arr(items.stream().filter(this::isThere).map(this::without).toList(), line);
      default -> tree;
    };
  }

  private boolean isThere(Tree item) {
    return !(item instanceof Tree.Str(var text, int _))
        || !text.startsWith(Mentions.PREFIX)
        || mentions.contains(text);
  }
}
