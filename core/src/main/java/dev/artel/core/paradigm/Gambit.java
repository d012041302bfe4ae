package dev.artel.core.paradigm;

import dev.artel.core.values.Address;
import dev.artel.core.wire.Tree;
import java.util.List;
import java.util.Map;

/**
 * A way to cheat that a paradigm knows of, and what it says comes of it. The attack gym plays it
 * against an honest task and holds the paradigm to its word.
 *
 * @param rules laid over the rules of the task that it is played in; an object without fields where
 *     any task will do
 * @param sign by which one sees that it came as claimed, and for the reason claimed
 */
public record Gambit(Claim claim, Gang gang, Tree rules, Plot plot, Sign sign) {
  /** What the paradigm says of it. */
  public enum Expected {
    /** Whoever tries it has at most what it would have had without. */
    STOPPED,
    /** It pays in some cases, which are named. */
    RESIDUAL,
    /** Nothing stands in its way. */
    UNDEFENDED
  }

  /** What the attackers' coins are compared with. */
  public enum Against {
    /** Having stayed away: no coins won or lost. */
    AWAY,
    /** The same parties, honest. */
    HONEST,
    /** One honest party with the data of the first and the options {@link Gang#united}. */
    UNITED
  }

  /**
   * @param name in lower case with hyphens, for command lines and run files
   * @param threat the line of the paradigm's own table of threats that it tries
   * @param deed what the attackers do, as a sentence's rest: "sends the starting model back"
   * @param defence what stands in the way, or what does not
   */
  public record Claim(String name, String threat, String deed, String defence, Expected expected) {}

  /** So many dishonest parties of a role. */
  public record Rank(String role, int count, Tree options) {}

  /**
   * Who cheats together.
   *
   * @param joins whether they come on top of the honest; else they take the places of some
   * @param united options of the single party that {@link Against#UNITED} compares with
   */
  public record Gang(List<Rank> ranks, Against against, boolean joins, Tree united) {
    public Gang {
      ranks = List.copyOf(ranks);
    }
  }

  /** Makes the one attack of a gang, whose members know each other and may share what they see. */
  @FunctionalInterface
  public interface Plot {
    /**
     * @param gang in the order of the cast
     */
    Attack by(List<Address> gang);
  }

  /**
   * A task in which it was played, when all is over.
   *
   * @param view the poster's
   * @param refusals how often the law refused what the gang sent, by reason
   */
  public record Trace(View view, List<Address> gang, Map<String, Integer> refusals) {
    public Trace {
      gang = List.copyOf(gang);
      refusals = Map.copyOf(refusals);
    }
  }

  /** Looks for what the claim says of the defence, or of the harm where there is none. */
  @FunctionalInterface
  public interface Sign {
    /** What was seen, in a few words; empty where it was not. */
    String in(Trace trace);
  }

  public String name() {
    return claim.name();
  }

  /** The roles that it takes. */
  public List<String> roles() {
    return gang.ranks().stream().map(Rank::role).distinct().toList();
  }
}
