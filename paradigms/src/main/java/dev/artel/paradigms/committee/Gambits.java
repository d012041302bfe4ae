package dev.artel.paradigms.committee;

import dev.artel.core.paradigm.Attack;
import dev.artel.core.paradigm.Gambit;
import dev.artel.core.paradigm.Gambit.Against;
import dev.artel.core.paradigm.Gambit.Expected;
import dev.artel.core.wire.Tree;
import java.util.List;
import java.util.Map;

/** The rows of docs/committee.md, section 9, as attacks. */
final class Gambits {
  private static final Tree NOTHING = new Tree.Obj(Map.of(), 0);

  private Gambits() {}

  static List<Gambit> all() {
    return List.of(
        worker(
            claim(
                "free-rider",
                "sends the starting model back as its update",
                "its contribution is 0, and pay goes by contribution"),
            Bending.tools(Bending.TRAINING, t -> Twisted.tools(t, (start, _, _) -> start.clone()))),
        worker(
            claim(
                "sign-flip",
                "sends the starting model less what it learnt",
                "its loss is above epsilon: not accepted, unpaid"),
            Bending.tools(
                Bending.TRAINING, t -> Twisted.tools(t, (start, to, _) -> flipped(start, to)))),
        validator(
            claim(
                "silent-validator",
                "takes its seat and never commits to a verdict",
                "silence burns part of the bond, and only results are paid"),
            Bending.without(CommitteeCommand.Commit.class)));
  }

  private static float[] flipped(float[] start, float[] trained) {
    var made = new float[start.length];
    for (int i = 0; i < made.length; i++) {
      made[i] = start[i] - (trained[i] - start[i]);
    }
    return made;
  }

  private static Gambit.Claim claim(String name, String deed, String defence) {
    return new Gambit.Claim(name, deed, defence, Expected.STOPPED);
  }

  private static Gambit worker(Gambit.Claim claim, Attack attack) {
    return alone(claim, Worker.ROLE, attack);
  }

  private static Gambit validator(Gambit.Claim claim, Attack attack) {
    return alone(claim, Validator.ROLE, attack);
  }

  private static Gambit alone(Gambit.Claim claim, String role, Attack attack) {
    var ranks = List.of(new Gambit.Rank(role, 1, NOTHING));
    var gang = new Gambit.Gang(ranks, Against.AWAY, false, NOTHING);
    return new Gambit(claim, gang, NOTHING, _ -> attack);
  }
}
