package dev.artel.paradigms.committee;

import dev.artel.core.paradigm.Paths;
import dev.artel.core.paradigm.Tools;
import dev.artel.core.paradigm.Vault;
import dev.artel.core.seal.ContentKey;
import dev.artel.core.seal.Label;
import dev.artel.core.values.Address;
import dev.artel.core.values.Cid;
import dev.artel.core.values.Micros;
import dev.artel.core.weights.Update;
import dev.artel.core.weights.Updates;
import dev.artel.core.wire.Eip712;
import java.io.IOException;
import java.util.List;
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
    var start = (Update.Weights) docket.evidence().start().open(vault, brief, docket.ref());
    var bench = new Mixture.Bench(vault.tools().learner(), brief.model(), fragment.data());
    if (!isUsable(bench, start)) {
      return closed(Manifest.empty(Manifest.Kind.DATA_BAD), Cid.NONE);
    }
    vault.tools().progress().stage("judging");
    var assessor = new Assessor(docket, brief, bench, start);
    var rulings = assessor.rule(new Opening(vault, brief, docket).all());
    var accepted = accepted(rulings);
    if (docket.isRunOff() && accepted.size() < docket.evidence().forced().size()) {
      return closed(Manifest.empty(Manifest.Kind.NO_RESULT), Cid.NONE);
    }
    var assessment = assessor.assess(rulings, accepted);
    var sealed = seal(Updates.encode(assessment.aggregate()));
    var bundle = new Bundling(vault, docket, brief.checks()).put(fragment, sealed, rulings);
    return closed(assessment.manifest(docket, sealed.cid()), bundle);
  }

  /** Labels out of range or columns of another shape are the requester's fault, and show here. */
  private static boolean isUsable(Mixture.Bench bench, Update start) throws InterruptedException {
    try {
      return bench.loss(start).value() <= Micros.LIMIT;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** Those found good; in a run-off those that are to be settled and that this seat could open. */
  private List<Seen.Sound> accepted(List<Qualification.Ruling> rulings) {
    return rulings.stream()
        .filter(
            ruling ->
                docket.isRunOff()
                    ? docket.evidence().forced().contains(ruling.seen().released().index())
                    : ruling.verdict() == Verdict.ACCEPTED)
        .flatMap(ruling -> ruling.seen() instanceof Seen.Sound s ? Stream.of(s) : Stream.empty())
        .toList();
  }

  /** Alike for all seats: key, ciphertext and so content id follow from the aggregate's bytes. */
  private Vault.Sealed seal(byte[] aggregate) throws IOException {
    var label = StartModel.aggregateLabel(docket.ref().task(), docket.ballot().round());
    var key = ContentKey.convergent(aggregate, label, docket.ref().domain());
    return vault.put(aggregate, label, key);
  }

  Done.Judged closed(Manifest manifest, Cid bundle) {
    var ref = docket.ref();
    var ballot = docket.ballot();
    var manifestHash = Eip712.structHash(manifest);
    var salt = vault.tools().sealing().secret(saltLabel(docket.seat(), ref, ballot, manifest));
    var preimage =
        new Preimages.Commit(
            ref.task(), ballot.round(), ballot.attempt(), docket.seat(), manifestHash, salt);
    return new Done.Judged(manifest, salt, Eip712.digest(ref.domain(), preimage), bundle);
  }

  static Label saltLabel(Address seat, Ref ref, Docket.Ballot ballot, Manifest manifest) {
    var stem = "salt/" + ballot.round() + "/" + ballot.attempt();
    return new Label(ref.task(), seat, Paths.of(stem, Eip712.structHash(manifest)));
  }
}
