package dev.artel.paradigms.peer;

import dev.artel.core.weights.Share;
import dev.artel.core.weights.Update;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What comes of averaging one's own model with others'.
 *
 * @param own one's share; empty where one has published none
 */
record Mixture(Brief brief, Update start, List<Share> own) {
  Update of(Collection<Seen.Sound> others) {
    var shares = new ArrayList<>(own);
    var theirs = others.stream().map(other -> share(brief, other)).toList();
    shares.addAll(brief.rule().tempered(own, theirs));
    return brief.rule().combine(start, shares);
  }

  static Share share(Brief brief, Seen.Sound seen) {
    boolean equal = brief.rules().terms().weights() == PeerTerms.Weighting.EQUAL;
    return new Share(seen.member(), equal ? 1 : seen.model().samples(), seen.update());
  }

  /** The model that one would have without the others. */
  Update alone() {
    return own.isEmpty() ? start : own.getFirst().update();
  }
}
