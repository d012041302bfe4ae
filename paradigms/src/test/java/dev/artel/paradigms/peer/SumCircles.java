package dev.artel.paradigms.peer;

import dev.artel.core.paradigm.Attack;
import dev.artel.core.paradigm.TaskFile;
import dev.artel.core.weights.DType;
import dev.artel.core.weights.Dataset;
import dev.artel.core.weights.Tensor;
import dev.artel.core.weights.Tensors;
import dev.artel.testkit.sim.Actor;
import dev.artel.testkit.sim.Scenario;
import dev.artel.testkit.sim.StandInData;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Map;

/** Circles of peers who add up; actor 0 is the requester, 1 and on are the members. */
final class SumCircles {
  static final int ROWS = 20;
  static final long SEED = 7;

  private SumCircles() {}

  /** One round of members who do this with what they should; nobody is judged. */
  static Scenario of(boolean masked, String auditors, List<Attack> members) {
    var terms =
        """
        "masking": {"masked": %s}, "pace": {"rounds": 1, "roundFor": 60}, "auditors": [%s]
        """
            .formatted(masked, auditors);
    var all = Circles.of(SEED, members.size(), terms, "{\"deviations\": 0}");
    var file = all.setting().file();
    var sums =
        new TaskFile(file.name(), file.paradigm(), file.model(), file.plan(), "sums", file.rules());
    var scenario =
        Scenario.of(new PeerParadigm(), sums)
            .seed(SEED)
            .with(new MomentsLearner())
            .with(Actor.of(Peer.REQUESTER, Circles.COINS));
    for (int i = 0; i < members.size(); i++) {
      scenario =
          scenario.with(
              Actor.of(Peer.MEMBER, Circles.COINS)
                  .with(StandInData.named(Map.of("rows", rows(i))))
                  .with(members.get(i)));
    }
    return scenario;
  }

  static float number(int member, int row) {
    return member * 10 + row / 4f;
  }

  private static Dataset rows(int member) {
    var x = ByteBuffer.allocate(ROWS * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    for (int row = 0; row < ROWS; row++) {
      x.putFloat(number(member, row));
    }
    return new Dataset(new Tensors(List.of(new Tensor("x", DType.F32, List.of(ROWS), x.flip()))));
  }
}
