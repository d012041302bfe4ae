package dev.artel.cli.run;

import dev.artel.core.paradigm.Problem;
import dev.artel.core.wire.Json;
import dev.artel.core.wire.Tree;
import dev.artel.learning.data.KnownCorpus;
import dev.artel.learning.data.LabelFault;
import dev.artel.learning.data.Partition;
import dev.artel.node.runfile.Cast;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The data section of a node file: a part of a corpus, as a run file would deal it out, or files of
 * the owner's.
 *
 * @param source a known corpus, or {@code files}
 * @param holding which part of a corpus
 * @param shard which one, from 1
 * @param of how many shards there are
 * @param seed of the division: the run file's
 * @param name by which a fault is seeded: the party's in a run file
 * @param folder of the corpus; empty: where it is found
 * @param files by the names that the paradigm gives to data: a safetensors file's path, or the two
 *     of IDX files, {@code images} and {@code labels}
 */
public record NodePlan(
    String source,
    Cast.Holding holding,
    int shard,
    int of,
    long seed,
    DataPlan division,
    String fault,
    String name,
    String folder,
    Tree files) {
  static final String FILES = "files";

  private static final Tree NOTHING = new Tree.Obj(Map.of(), 0);

  public NodePlan {
    if (shard < 1 || of < shard) {
      throw new IllegalArgumentException("shard is from 1 to `of`");
    }
  }

  static NodePlan defaults() {
    return new NodePlan(
        "mnist", Cast.Holding.NONE, 1, 1, 1, DataPlan.defaults(), "none", "", "", NOTHING);
  }

  boolean isOfFiles() {
    return source.equals(FILES);
  }

  /** What is wrong with a node file's data section. */
  public static List<Problem> check(Tree data) {
    var problems = new ArrayList<>(Problem.binding(data, NodePlan.class));
    if (problems.isEmpty()) {
      var plan = Json.read(data, NodePlan.class);
      if (!plan.isOfFiles() && KnownCorpus.named(plan.source()).isEmpty()) {
        var what = "there is no data source \"" + plan.source() + "\"";
        var remedy = "one of these is wanted: " + KnownCorpus.words() + ", " + FILES;
        problems.add(new Problem(data.lineOf("source"), what, remedy));
      }
      refuse(problems, data.lineOf("fault"), () -> LabelFault.named(plan.fault()));
      refuse(
          problems,
          data.lineOf("division", "partition"),
          () -> Partition.named(plan.division().partition()));
    }
    return problems;
  }

  private static void refuse(List<Problem> problems, int line, Runnable reader) {
    try {
      reader.run();
    } catch (IllegalArgumentException e) {
      problems.add(new Problem(line, String.valueOf(e.getMessage()), "see docs/node.md"));
    }
  }
}
