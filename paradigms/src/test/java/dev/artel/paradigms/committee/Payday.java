package dev.artel.paradigms.committee;

import dev.artel.core.paradigm.Vault;
import dev.artel.core.seal.ContentKey;
import dev.artel.core.seal.Label;
import dev.artel.core.seal.SealingKey;
import dev.artel.core.values.Address;
import dev.artel.core.values.Cid;
import dev.artel.core.values.Hash;
import dev.artel.core.values.Seeds;
import dev.artel.core.wire.Tree;
import dev.artel.paradigms.committee.CommitteeTerms.Contribution;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One round under a scheme and a measure, by the classes that seats and law use: verdicts,
 * aggregate, contributions, manifest, settlement, pay.
 */
record Payday(Scheme scheme, Contribution measure, Paymaster paymaster) {
  private static final ContentKey KEY =
      ContentKey.convergent(
          new byte[0], new Label(Hash.ZERO, Address.ZERO, "aggregate/1"), Court.DOMAIN);

  /** What each has in the end beyond what it had, in the order of sign-up. */
  List<Long> coins(BowlGame game, Lineup lineup) throws InterruptedException {
    // The law reads what was measured, not how: one way to the vote serves all measures.
    var terms = scheme.terms(Contribution.LOO_CAPPED);
    return paymaster.pay(terms, lineup.rows(), judge(game, lineup));
  }

  Manifest judge(BowlGame game, Lineup lineup) throws InterruptedException {
    var learner = game.learner();
    var brief =
        new Brief(
            FormulaLearner.MODEL,
            learner.layout(),
            new Tree.Obj(Map.of(), 0),
            scheme.aggregation(),
            scheme.checks());
    var docket = docket(game, lineup);
    var assessor = new Assessor(docket, brief, learner.bench(), game.start());
    var rulings = assessor.rule(seen(lineup));
    var accepted =
        rulings.stream()
            .filter(ruling -> ruling.verdict() == Verdict.ACCEPTED)
            .flatMap(
                ruling -> ruling.seen() instanceof Seen.Sound s ? Stream.of(s) : Stream.empty())
            .toList();
    return assessor.assess(rulings, accepted).manifest(docket, Play.cid(1));
  }

  private static List<Seen> seen(Lineup lineup) {
    var all = new ArrayList<Seen>();
    for (int i = 0; i < lineup.entries().size(); i++) {
      var entry = lineup.get(i);
      var worker = Court.party(1 + i);
      var released = new Released(i, worker, entry.rows(), Hash.ZERO, Cid.NONE, Cid.NONE);
      all.add(new Seen.Sound(released, entry.update(), Cid.NONE, KEY));
    }
    return all;
  }

  private Docket docket(BowlGame game, Lineup lineup) {
    int workers = lineup.entries().size();
    var nobody = List.<Vault.Receiver>of();
    var requester = new Vault.Receiver(Court.party(Play.REQUESTER), new SealingKey(Hash.ZERO));
    return new Docket(
        new Ref(Court.DOMAIN, Hash.ZERO, requester.address(), Cid.NONE),
        Court.party(1 + workers),
        Play.terms(workers, 1, scheme.terms(measure)),
        new Docket.Ballot(1, 1),
        workers,
        new Docket.Evidence(
            new StartModel.Initial(Cid.NONE),
            Seeds.of(game.seed(), "lots"),
            Cid.NONE,
            Cid.NONE,
            List.of(),
            List.of(),
            List.of()),
        new Docket.Audience(requester, nobody, nobody, nobody, nobody));
  }
}
