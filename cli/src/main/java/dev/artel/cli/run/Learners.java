package dev.artel.cli.run;

import dev.artel.core.paradigm.TaskFile;
import dev.artel.core.port.Learner;
import dev.artel.core.wire.Binding;
import dev.artel.core.wire.Json;
import dev.artel.learning.model.LocalPlan;
import dev.artel.learning.model.Networks;
import dev.artel.learning.recommender.Recommender;
import dev.artel.learning.recommender.sharing.ModelPlan;
import dev.artel.learning.torch.TorchLearner;
import dev.artel.node.FamilyLearner;
import dev.artel.node.LazyLearner;
import java.nio.file.Path;
import java.util.Map;

/** All learners that this program has, and how their models and plans are read. */
public final class Learners {
  private Learners() {}

  /**
   * Native libraries are loaded with the first model that needs them.
   *
   * @param cache where a learner keeps what it can get again
   */
  public static Learner all(Path cache) {
    var networks = new LazyLearner(() -> TorchLearner.create(cache));
    return new FamilyLearner(Map.of(ModelPlan.FAMILY, new Recommender()), networks);
  }

  static Binding<?> model(TaskFile task) {
    var model = task.model();
    return recommends(task) ? ModelPlan.bind(model.body()) : Networks.bind(model);
  }

  /** A recommender has all it needs in its model. */
  static Binding<?> plan(TaskFile task) {
    return recommends(task) ? Json.bind(task.plan(), Nothing.class) : LocalPlan.bind(task.plan());
  }

  static boolean recommends(TaskFile task) {
    return task.model().family().equals(ModelPlan.FAMILY);
  }

  private record Nothing() {}
}
