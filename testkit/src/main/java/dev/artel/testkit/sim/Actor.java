package dev.artel.testkit.sim;

import dev.artel.core.paradigm.Attack;
import dev.artel.core.port.Data;
import dev.artel.core.values.Coins;
import dev.artel.core.wire.Tree;
import java.util.Map;
import java.util.Optional;

/** One party of a scenario. */
public record Actor(String role, Coins coins, Tree options, Data data, Attack attack) {
  /** An honest party without options and data. */
  public static Actor of(String role, long coins) {
    var none = new Tree.Obj(Map.of(), 0);
    return new Actor(role, Coins.of(coins), none, _ -> Optional.empty(), Attack.NONE);
  }

  public Actor with(Tree chosen) {
    return new Actor(role, coins, chosen, data, attack);
  }

  public Actor with(Data own) {
    return new Actor(role, coins, options, own, attack);
  }

  public Actor with(Attack dishonesty) {
    return new Actor(role, coins, options, data, dishonesty);
  }

  public boolean isHonest() {
    return attack.equals(Attack.NONE);
  }
}
