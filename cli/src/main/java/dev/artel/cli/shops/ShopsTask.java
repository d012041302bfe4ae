package dev.artel.cli.shops;

import dev.artel.core.paradigm.TaskFile;
import dev.artel.core.values.Address;
import dev.artel.core.weights.ModelSpec;
import dev.artel.core.wire.Json;
import dev.artel.core.wire.Tree;
import dev.artel.learning.recommender.sharing.ModelPlan;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the shops agree on: to average again whenever one of them has new rows.
 *
 * @param minChange customers of a shop who must have changed before its next version
 */
record ShopsTask(int minChange) {
  static final String PARADIGM = "peer";

  /** One customer is enough, so that each contribution is seen: not how real shops should be. */
  static final ShopsTask DEMONSTRATION = new ShopsTask(1);

  /** The longest there is: who is stopped before all have joined does not come too late. */
  private static final long RECRUIT_FOR = (1L << 32) - 1;

  private static final String RULES =
      """
      {"terms": {
        "mode": "LATEST",
        "members": {"listed": [%1$s], "minMembers": %2$d, "maxMembers": %2$d},
        "pace": {"recruitFor": %3$d}}}
      """;

  ModelSpec model() {
    return new ModelSpec(ModelPlan.FAMILY, Json.parse("{\"minChange\": " + minChange + "}"));
  }

  TaskFile of(List<Address> shops) {
    var listed = shops.stream().map(a -> '"' + a.toString() + '"').collect(Collectors.joining(","));
    var rules = Json.parse(RULES.formatted(listed, shops.size(), RECRUIT_FOR));
    return new TaskFile("shops", PARADIGM, model(), new Tree.Obj(Map.of(), 0), "sums", rules);
  }
}
