package dev.artel.node.runfile;

import dev.artel.core.values.Coins;
import dev.artel.core.wire.Tree;
import java.util.Map;

/**
 * Parties of one kind in a local run.
 *
 * @param role one of the paradigm's
 * @param name of the party; with a {@code count} above 1 a number follows
 * @param coins what each begins with
 * @param data {@code none}, {@code shard} (a part of the training data) or {@code validation} (what
 *     is set aside for judging)
 * @param fault what is done to the labels of the data, for showing how the paradigm copes
 * @param attack one of the paradigm's gambits, played by all parties that name it together
 * @param options the party's own choices for the task
 */
public record Cast(
    String role,
    String name,
    int count,
    Coins coins,
    Holding data,
    String fault,
    String attack,
    Tree options) {
  /** The attack of the honest. */
  public static final String HONEST = "none";

  /** Which data a party is given. */
  public enum Holding {
    NONE,
    SHARD,
    VALIDATION
  }

  public Cast {
    if (count < 0) {
      throw new IllegalArgumentException("count is not negative");
    }
  }

  public boolean isHonest() {
    return attack.equals(HONEST);
  }

  /** The name, or the role where there is none. */
  public String stem() {
    return name.isEmpty() ? role : name;
  }

  static Cast defaults() {
    var nothing = new Tree.Obj(Map.of(), 0);
    return new Cast("", "", 1, Coins.ZERO, Holding.NONE, "none", HONEST, nothing);
  }
}
