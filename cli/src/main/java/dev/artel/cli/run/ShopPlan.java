package dev.artel.cli.run;

import dev.artel.core.paradigm.Problem;
import dev.artel.core.wire.Binding;
import dev.artel.core.wire.Json;
import dev.artel.core.wire.Tree;
import dev.artel.learning.recommender.sharing.ModelPlan;
import dev.artel.node.runfile.RunFile;
import java.util.ArrayList;
import java.util.List;

/**
 * The data section of a run file whose parties are shops: each party with a shard has a file of its
 * own, {@code shop_0.csv} the first.
 *
 * @param train rows of each shop, its first, that it takes part with
 * @param test rows after these, for the figures at the end
 */
record ShopPlan(String source, int train, int test) {
  static final String SOURCE = "shops";

  private static final List<String> MASKED = List.of("terms", "masking", "masked");

  ShopPlan {
    if (train < 10 || test < 1) {
      throw new IllegalArgumentException("train is at least 10, test at least 1");
    }
  }

  static ShopPlan defaults() {
    return new ShopPlan(SOURCE, 9_000, 1_000);
  }

  static ShopPlan of(Tree data) {
    return Json.read(data, ShopPlan.class);
  }

  /** Whether a data section is of this kind. */
  static boolean isFor(Tree data) {
    return data instanceof Tree.Obj(var fields, _)
        && fields.get("source") instanceof Tree.Str(var source, _)
        && source.equals(SOURCE);
  }

  /** How model, data and cast go together, where one of them is of shops. */
  static List<Problem> check(RunFile file) {
    var problems = new ArrayList<Problem>();
    if (!isFor(file.data())) {
      problems.add(
          new Problem(
              file.data().lineOf("source"),
              "a recommender learns from shops' rows, not from images",
              "take the source " + SOURCE));
    }
    if (!Learners.recommends(file.task())) {
      problems.add(
          new Problem(
              file.task().model().body().line(),
              "a model of the family \"" + file.task().model().family() + "\" is not for shops",
              "the family recommender is, or take another data source"));
    }
    if (isMasked(file.task().rules())
        && Learners.model(file.task()) instanceof Binding.Bound<?>(ModelPlan model)
        && !model.isMaskable()) {
      problems.add(
          new Problem(
              file.task().rules().lineOf(MASKED.toArray()),
              "masked sums need one layout, and this model's is each shop's own",
              "set the model's sketch to true, or take als with factors.places"));
    }
    for (var cast : file.parties()) {
      if (!cast.fault().equals("none")) {
        problems.add(
            new Problem(
                file.data().line(),
                "shops' rows have no labels for the fault \"" + cast.fault() + "\"",
                "leave it out"));
      }
    }
    return problems;
  }

  private static boolean isMasked(Tree rules) {
    var tree = rules;
    for (var key : MASKED) {
      tree = tree instanceof Tree.Obj(var fields, _) ? fields.getOrDefault(key, rules) : rules;
    }
    return tree instanceof Tree.Bool(boolean masked, _) && masked;
  }
}
