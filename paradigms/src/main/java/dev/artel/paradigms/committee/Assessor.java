package dev.artel.paradigms.committee;

import dev.artel.core.port.Score;
import dev.artel.core.values.Address;
import dev.artel.core.values.Micros;
import dev.artel.core.weights.Share;
import dev.artel.core.weights.Update;
import java.util.List;
import java.util.SortedMap;

/** Computes what opened updates come to. Source: docs/committee.md, section 5. */
record Assessor(Docket docket, Brief brief, Mixture.Bench bench, Update.Weights start) {
  /** A verdict on each, and the loss that it rests on. */
  List<Qualification.Ruling> rule(List<Seen> seen) throws InterruptedException {
    return qualification().of(seen);
  }

  /** Whether an update with this loss may be accepted. */
  boolean allows(Micros loss) throws InterruptedException {
    return qualification().isGood(loss);
  }

  private Qualification qualification() {
    return new Qualification(brief.checks(), start, bench);
  }

  Assessment assess(List<Qualification.Ruling> rulings, List<Seen.Sound> accepted)
      throws InterruptedException {
    var shares = accepted.stream().map(this::share).toList();
    var mixture = new Mixture(bench, start, shares, brief.rule());
    var aggregate = mixture.of(shares);
    var score = score(aggregate);
    return new Assessment(
        rulings, accepted, aggregate, score, contributions(mixture, score.loss()));
  }

  private Score score(Update aggregate) throws InterruptedException {
    return bench.learner().evaluate(brief.model(), aggregate, bench.fragment());
  }

  private Share share(Seen.Sound seen) {
    boolean equal = docket.terms().scoring().weights() == CommitteeTerms.Weighting.EQUAL;
    long weight = equal ? 1 : seen.released().samples();
    return new Share(seen.released().worker(), weight, seen.update());
  }

  private SortedMap<Address, Micros> contributions(Mixture mixture, Micros loss)
      throws InterruptedException {
    var scoring = docket.terms().scoring();
    var contributions = new Contributions(mixture, loss);
    return switch (scoring.contribution()) {
      case LOO_CAPPED -> contributions.leaveOneOutCapped();
      case LOO -> contributions.leaveOneOut();
      case SHAPLEY -> contributions.shapley(docket.evidence().lots(), scoring.tolerance().value());
      case NONE -> contributions.equal(scoring.minPhi().value());
    };
  }
}
