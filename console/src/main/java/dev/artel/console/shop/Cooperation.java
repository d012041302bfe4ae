package dev.artel.console.shop;

import dev.artel.core.port.Source;
import dev.artel.core.values.Cid;
import dev.artel.core.weights.Update;
import dev.artel.learning.recommender.rows.Interactions;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A shop's part in what the shops do together: its node's task, seen from the site. */
public interface Cooperation {
  /**
   * The nine steps of one shop.
   *
   * @param own content that they name and {@link #opened} opens
   */
  record Course(Partner shop, List<Step> steps, Set<Cid> own) {
    public boolean opens(Step step) {
      return own.stream().anyMatch(cid -> cid.toString().equals(step.content()));
    }
  }

  /** The latest of all others, added up; empty where there is nothing yet. */
  Optional<Update.Sums> others();

  /** This shop and the others, in the order of the member list. */
  List<Partner> partners();

  /** Own steps first, then each other shop's. */
  List<Course> courses();

  /**
   * Own rows may be new: wants the next version published, once enough customers have changed.
   *
   * @param shared of which the others learn what enough customers stand behind
   * @param held kept back for good, to judge by
   */
  void changed(Interactions shared, Interactions held);

  /** How far the next version is, with own rows as they are. */
  Change change();

  /** How far it would be with these. */
  Change change(Interactions shared);

  /** Looks at once whether there is anything on record to average again. */
  void aggregate();

  /** Where an explorer shows what is on record; empty where this shop knows of none. */
  String explorer();

  /** Only of content that is on record in the task. */
  Optional<Source> content(Cid id);

  /**
   * What this shop made itself and its key opens, by the id of its grant or its own, and the rows
   * that it trains on, by theirs; empty for all else.
   */
  Optional<Source> opened(Cid id);

  /** The model that the shop serves now, as safetensors; empty where there is none. */
  Optional<Source> model();

  /** Called, on any thread, when anything above is new. */
  void listen(Runnable changed);
}
