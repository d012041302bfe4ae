package dev.artel.paradigms.committee;

import dev.artel.paradigms.committee.Lineup.Entry;
import java.util.Set;

/** What a worker may do instead of sending one honest update under one name. */
enum Manoeuvre {
  SPLIT("split", "two keys, each with half of the rows and an honest update from them"),
  CLONE("clone", "two keys, each with all the rows, the second update nearly the first"),
  MERGE("merge", "two workers as one, with an honest update from the rows of both"),
  COPY("stale copy", "another's update of the round before, in place of training"),
  LAZY("half-hearted", "half of what the honest update adds"),
  FLIP("reversed", "the opposite of what it adds"),
  OVERSTATE("overstated", "four times its rows declared"),
  UNDERSTATE("understated", "a quarter of its rows declared"),
  PAIR("far pair", "two keys, whose updates are far off to opposite sides"),
  COUNTERWEIGHT("counterweight", "a second key with the reversed update");

  private final String title;
  private final String story;

  Manoeuvre(String title, String story) {
    this.title = title;
    this.story = story;
  }

  String title() {
    return title;
  }

  String story() {
    return story;
  }

  Lineup played(BowlGame game) {
    var honest = Lineup.honest(game);
    return switch (this) {
      case SPLIT -> Moves.split(game, honest);
      case CLONE -> Moves.doubled(game, honest);
      case MERGE -> Moves.merge(game, honest);
      case COPY -> Moves.copy(game, honest);
      case LAZY -> Moves.scaled(game, honest, 0.5);
      case FLIP -> Moves.scaled(game, honest, -1);
      case OVERSTATE -> Moves.declared(game, honest, 4.0);
      case UNDERSTATE -> Moves.declared(game, honest, 0.25);
      case PAIR -> Moves.pair(game, honest);
      case COUNTERWEIGHT -> Moves.counterweight(game, honest);
    };
  }

  /** Those among the honest workers with whose coins it is compared. */
  Set<Integer> parties(BowlGame game) {
    return this == MERGE ? Set.of(game.party(), game.partner()) : Set.of(game.party());
  }

  /** From the honest line-up to another. */
  private static final class Moves {
    private static final double HARDLY = 0.002;

    static Lineup split(BowlGame game, Lineup honest) {
      var trove = game.troves().get(game.party());
      long half = trove.rows() / 2;
      return honest
          .with(game.party(), new Entry(half, game.trained(trove.first())))
          .plus(new Entry(half, game.trained(trove.second())));
    }

    static Lineup doubled(BowlGame game, Lineup honest) {
      var own = honest.get(game.party());
      return honest.plus(new Entry(own.rows(), game.aside(own.update(), HARDLY)));
    }

    static Lineup merge(BowlGame game, Lineup honest) {
      var one = game.troves().get(game.party());
      var two = game.troves().get(game.partner());
      var both = new Entry(one.rows() + two.rows(), game.trained(one.meanWith(two)));
      return honest.with(game.party(), both).without(game.partner());
    }

    static Lineup copy(BowlGame game, Lineup honest) {
      long rows = honest.get(game.party()).rows();
      return honest.with(game.party(), new Entry(rows, game.stale(game.partner())));
    }

    static Lineup scaled(BowlGame game, Lineup honest, double factor) {
      var own = honest.get(game.party());
      return honest.with(game.party(), new Entry(own.rows(), game.times(factor, own.update())));
    }

    static Lineup declared(BowlGame game, Lineup honest, double part) {
      var own = honest.get(game.party());
      return honest.with(game.party(), new Entry((long) (own.rows() * part), own.update()));
    }

    static Lineup pair(BowlGame game, Lineup honest) {
      var own = honest.get(game.party());
      long half = own.rows() / 2;
      return honest
          .with(game.party(), new Entry(half, game.aside(own.update(), 1)))
          .plus(new Entry(half, game.aside(own.update(), -1)));
    }

    static Lineup counterweight(BowlGame game, Lineup honest) {
      var own = honest.get(game.party());
      return honest.plus(new Entry(own.rows(), game.times(-1, own.update())));
    }
  }
}
