package dev.artel.paradigms.committee;

import dev.artel.core.paradigm.Tools;
import dev.artel.core.port.Fetched;
import dev.artel.core.seal.ContentKey;
import dev.artel.core.seal.Grant;
import dev.artel.core.seal.Label;
import dev.artel.core.values.Address;
import dev.artel.core.values.Bytes;
import dev.artel.core.values.Cid;
import dev.artel.core.values.Column;
import dev.artel.core.values.Hash;
import dev.artel.core.values.Micros;
import dev.artel.core.weights.Share;
import dev.artel.core.weights.Update;
import dev.artel.core.weights.Updates;
import dev.artel.core.wire.Eip712;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * One seat's judgement of a round: opens every released update, gives each its verdict, aggregates
 * the accepted, measures what each contributed, seals the aggregate as every honest seat does, and
 * bundles the keys. Source: docs/committee.md, section 5.
 */
final class Judging {
  private final Docket docket;
  private final Vault vault;

  Judging(Docket docket, Tools tools) {
    this.docket = docket;
    this.vault = new Vault(tools);
  }

  Done.Judged judge() throws IOException, InterruptedException {
    var brief = Brief.read(vault.tools(), docket.ref().file());
    return switch (Fragment.open(vault, brief, docket)) {
      case Fragment.Bad _ -> closed(Manifest.empty(Manifest.Kind.DATA_BAD), Cid.NONE);
      case Fragment.Unavailable _ -> closed(Manifest.empty(Manifest.Kind.NO_RESULT), Cid.NONE);
      case Fragment.Good fragment -> judge(brief, fragment);
    };
  }

  private Done.Judged judge(Brief brief, Fragment.Good fragment)
      throws IOException, InterruptedException {
    var start = (Update.Weights) docket.start().open(vault, brief, docket.ref());
    var bench = new Mixture.Bench(vault.tools().learner(), brief.model(), fragment.data());
    if (!isUsable(bench, start)) {
      return closed(Manifest.empty(Manifest.Kind.DATA_BAD), Cid.NONE);
    }
    vault.tools().progress().stage("judging");
    var rulings = new Qualification(brief.checks(), start, bench).of(inspect(brief));
    var accepted = accepted(rulings);
    if (docket.isRunOff() && accepted.size() < docket.forced().size()) {
      return closed(Manifest.empty(Manifest.Kind.NO_RESULT), Cid.NONE);
    }
    var shares = accepted.stream().map(this::share).toList();
    var mixture = new Mixture(bench, start, shares, brief.rule());
    var aggregate = mixture.of(shares);
    var score = vault.tools().learner().evaluate(brief.model(), aggregate, fragment.data());
    var phis = contributions(mixture, score.loss());
    var sealed = seal(Updates.encode(aggregate));
    var manifest =
        new Manifest(
            Manifest.Kind.RESULT,
            verdicts(rulings, accepted),
            losses(rulings),
            column(accepted, phis),
            shares.isEmpty() ? Hash.ZERO : Updates.hash(aggregate),
            shares.isEmpty() ? Cid.NONE : sealed.cid(),
            score.loss(),
            score.metric());
    return closed(manifest, new Bundling(vault, docket).put(brief, fragment, sealed, accepted));
  }

  /** Labels out of range or columns of another shape are the requester's fault, and show here. */
  private static boolean isUsable(Mixture.Bench bench, Update start) throws InterruptedException {
    try {
      return bench.loss(start).value() <= Micros.LIMIT;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private List<Seen> inspect(Brief brief) throws IOException {
    var inspection = new Inspection(vault, brief, docket.ref(), docket.ballot().round());
    var hints = hints();
    var all = new ArrayList<Seen>();
    for (var released : docket.released()) {
      var seen = inspection.of(released);
      if (seen instanceof Seen.Flawed) {
        for (var hint : hints) {
          if (hint.ciphertext().equals(released.cid())
              && inspection.of(released, hint) instanceof Seen.Sound sound) {
            seen = sound;
          }
        }
      }
      all.add(seen);
    }
    return all;
  }

  /** Keys that other seats passed on in the first attempt. */
  private List<Grant> hints() throws IOException {
    var grants = new ArrayList<Grant>();
    for (var id : docket.hints()) {
      if (vault.tools().store().fetch(id, Bundle.MAX_SIZE) instanceof Fetched.Found(var file)) {
        Bundle.read(file.read(Bundle.MAX_SIZE)).ifPresent(b -> grants.addAll(b.updates()));
      }
    }
    return grants;
  }

  /** Those found good; in a run-off those that are to be settled and that this seat could open. */
  private List<Seen.Sound> accepted(List<Qualification.Ruling> rulings) {
    return rulings.stream()
        .filter(
            ruling ->
                docket.isRunOff()
                    ? docket.forced().contains(ruling.seen().released().index())
                    : ruling.verdict() == Verdict.ACCEPTED)
        .flatMap(ruling -> ruling.seen() instanceof Seen.Sound s ? Stream.of(s) : Stream.empty())
        .toList();
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
    var seed = Contributions.seed(docket.ref().task(), docket.ballot().round());
    return switch (scoring.contribution()) {
      case LOO_CAPPED -> contributions.leaveOneOutCapped();
      case LOO -> contributions.leaveOneOut();
      case SHAPLEY -> contributions.shapley(seed, scoring.tolerance().value());
      case NONE -> contributions.equal(scoring.minPhi().value());
    };
  }

  private Bytes verdicts(List<Qualification.Ruling> rulings, List<Seen.Sound> accepted) {
    var column = new byte[docket.workers()];
    Arrays.fill(column, (byte) Verdict.ABSENT.ordinal());
    for (var ruling : rulings) {
      boolean forcedOut = docket.isRunOff() && ruling.verdict() == Verdict.ACCEPTED;
      var verdict = forcedOut ? Verdict.UNQUALIFIED : ruling.verdict();
      column[ruling.seen().released().index()] = (byte) verdict.ordinal();
    }
    accepted.forEach(s -> column[s.released().index()] = (byte) Verdict.ACCEPTED.ordinal());
    return Bytes.of(column);
  }

  private Bytes losses(List<Qualification.Ruling> rulings) {
    var column = new long[docket.workers()];
    rulings.forEach(r -> column[r.seen().released().index()] = r.loss().value());
    return Column.ofLongs(column);
  }

  private Bytes column(List<Seen.Sound> accepted, SortedMap<Address, Micros> phis) {
    var column = new long[docket.workers()];
    for (var seen : accepted) {
      var phi = phis.getOrDefault(seen.released().worker(), Micros.ZERO).value();
      column[seen.released().index()] = Math.clamp(phi, -Micros.LIMIT, Micros.LIMIT);
    }
    return Column.ofLongs(column);
  }

  /** Alike for all seats: key, ciphertext and so content id follow from the aggregate's bytes. */
  private Vault.Sealed seal(byte[] aggregate) throws IOException {
    var label = StartModel.aggregateLabel(docket.ref().task(), docket.ballot().round());
    var key = ContentKey.convergent(aggregate, label, docket.ref().domain());
    return vault.put(aggregate, label, key);
  }

  private Done.Judged closed(Manifest manifest, Cid bundle) {
    var ref = docket.ref();
    var ballot = docket.ballot();
    var manifestHash = Eip712.structHash(manifest);
    var path = Paths.of("salt/" + ballot.round() + "/" + ballot.attempt(), manifestHash);
    var salt = vault.tools().sealing().secret(new Label(ref.task(), docket.seat(), path));
    var preimage =
        new Preimages.Verdict(
            ref.task(), ballot.round(), ballot.attempt(), docket.seat(), manifestHash, salt);
    return new Done.Judged(manifest, salt, Eip712.digest(ref.domain(), preimage), bundle);
  }
}
