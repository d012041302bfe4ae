package dev.artel.paradigms.peer;

import dev.artel.core.paradigm.Finding;
import dev.artel.core.paradigm.Self;
import dev.artel.core.paradigm.Tools;
import dev.artel.core.paradigm.Vault;
import dev.artel.core.values.Address;
import dev.artel.core.values.Digests;
import dev.artel.core.values.Hash;
import dev.artel.core.weights.Update;
import dev.artel.core.weights.Updates;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Repeats each report's average from the models that its manifest says were kept, or, in a masked
 * round, from all that were published: the result must have the hash that was committed to.
 */
record ReportAudit(Prospect prospect, Self self, Brief brief, Tools tools) {
  List<Finding> findings() throws IOException, InterruptedException {
    var findings = new ArrayList<Finding>();
    for (var report : prospect.history().reports()) {
      findings.add(finding(report));
    }
    return findings;
  }

  private Finding finding(PeerEvent.ModelAveraged report) throws IOException, InterruptedException {
    var subject = "report %d of %s".formatted(report.round(), report.member());
    var ref = prospect.ref(self);
    var label = ref.report(report.round(), report.member());
    if (!(new Vault(tools).open(report.grant(), label, brief.maxModelBytes())
        instanceof Vault.Contents.Plain(var bytes, var key, var _))) {
      return Finding.unchecked(subject, "the result was not sealed to this party");
    }
    var hash = Digests.sha256(bytes);
    if (!ref.commitment(report.round(), report.member(), hash, key.hash())
        .equals(report.commitment())) {
      return Finding.of(subject, false, "the result is not what was committed to");
    }
    if (prospect.terms().isMasked()) {
      return masked(subject, report, hash);
    }
    var manifest = new MemberJobs(ref, self.address()).read(tools, report).manifest();
    if (manifest.rulings().isEmpty()) {
      return Finding.unchecked(subject, "the manifest was not sealed to this party");
    }
    if (!isTold(report, manifest)) {
      return Finding.of(subject, false, "the ledger says otherwise than its manifest");
    }
    return repeated(report, manifest)
        .map(update -> compared(subject, update, hash))
        .orElse(Finding.unchecked(subject, "not every model that was kept opens for this party"));
  }

  /** Whether the ledger has of the manifest what it should. */
  private static boolean isTold(PeerEvent.ModelAveraged report, Manifest manifest) {
    var leftOut = manifest.leftOut();
    return manifest.own() == report.own()
        && leftOut
            .subList(0, Math.min(leftOut.size(), PeerBounds.MAX_LEFT_OUT))
            .equals(report.leftOut());
  }

  private static Finding compared(String subject, Update update, Hash hash) {
    boolean equal = Updates.hash(update).equals(hash);
    return Finding.of(subject, equal, equal ? "the same to the bit" : "makes another model here");
  }

  /** There is one sum, whoever reports it. */
  private Finding masked(String subject, PeerEvent.ModelAveraged report, Hash hash)
      throws IOException, InterruptedException {
    if (report.own()) {
      return Finding.unchecked(subject, "its own part: under its masks nobody else can tell it");
    }
    var sum = sum(report.round());
    var start = sum.total().isPresent() ? start(report) : Optional.<Update>empty();
    return start
        .map(from -> brief.rule().combine(from, List.of(sum.share())))
        .map(update -> compared(subject, update, hash))
        .orElse(Finding.unchecked(subject, "not every part of the sum opens for this party"));
  }

  private Unmasking.Sum sum(int round) throws IOException {
    var history = prospect.history();
    var question =
        new Question(
            round,
            new Start(List.of()),
            history.models(round),
            history.releases(round),
            prospect.set(round));
    return new Unmasking(new Opening(new Vault(tools), brief, prospect.ref(self)), question).sum();
  }

  private Optional<Update> repeated(PeerEvent.ModelAveraged report, Manifest manifest)
      throws IOException, InterruptedException {
    var opening = new Opening(new Vault(tools), brief, prospect.ref(self));
    var kept = new ArrayList<Seen.Sound>();
    for (var ruling : manifest.rulings()) {
      var model = prospect.history().model(ruling.version(), ruling.member());
      boolean wanted =
          manifest.own()
              ? ruling.member().equals(report.member())
              : ruling.verdict() == Verdict.KEPT;
      if (wanted) {
        if (model.isEmpty() || !(opening.of(model.get()) instanceof Seen.Sound sound)) {
          return Optional.empty();
        }
        kept.add(sound);
      }
    }
    var start = start(report);
    if (manifest.own()) {
      return kept.isEmpty() ? start : Optional.of(kept.getFirst().update());
    }
    return start.map(from -> mixed(from, kept, report.member()));
  }

  private Update mixed(Update from, List<Seen.Sound> kept, Address member) {
    var own = kept.stream().filter(seen -> seen.member().equals(member)).toList();
    var others = kept.stream().filter(seen -> !seen.member().equals(member)).toList();
    var shares = own.stream().map(seen -> Mixture.share(brief, seen)).toList();
    return new Mixture(brief, from, shares).of(others);
  }

  /** What its member began with: its report before, or what all have in common. */
  private Optional<Update> start(PeerEvent.ModelAveraged report)
      throws IOException, InterruptedException {
    var ref = prospect.ref(self);
    var before =
        prospect.history().reports().stream()
            .filter(r -> r.member().equals(report.member()) && r.round() < report.round())
            .reduce((_, later) -> later);
    if (before.isEmpty()) {
      return Optional.of(tools.learner().initial(brief.model(), ref.startSeed()));
    }
    return Start.open(Start.Origin.of(before.get()), new Vault(tools), brief, ref);
  }
}
